package cn.majordecision.portal.transfers;

import java.time.LocalDate;

/** Where a sealed dossier is on its way to the state archive (《档案法实施条例》第二十条). */
public enum Standing {
    WAITING("未到期"),
    SOON("一年内到期"),
    LATE("已逾期"),
    MOVED("已移交");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    /** The standing in Chinese. */
    public String label() {
        return label;
    }

    /** The standing of one that is still here. */
    static Standing of(LocalDate due, LocalDate today) {
        if (today.isAfter(due)) {
            return LATE;
        }
        return due.isAfter(today.plusYears(1)) ? WAITING : SOON;
    }
}
