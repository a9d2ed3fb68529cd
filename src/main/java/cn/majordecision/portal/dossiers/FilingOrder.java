package cn.majordecision.portal.dossiers;

import cn.majordecision.matter.dossier.Filing;
import java.time.LocalDate;
import java.util.Comparator;

/** In which order dossiers are listed. */
public enum FilingOrder {
    DUE("归档期限在前"),
    DECIDED("最近决定在前"),
    MISSING("缺项多的在前"),
    NUMBER("按编号");

    private final String label;

    FilingOrder(String label) {
        this.label = label;
    }

    /** The order in Chinese. */
    public String label() {
        return label;
    }

    /** What comes first; of two alike the newer decision. */
    Comparator<Filing> comparator() {
        Comparator<Filing> first =
                switch (this) {
                    case DUE -> Comparator.comparing(FilingOrder::day);
                    case DECIDED -> Comparator.comparing(Filing::decidedOn).reversed();
                    case MISSING -> Comparator.comparingInt(Filing::missing).reversed();
                    case NUMBER ->
                        Comparator.comparing(filing -> filing.decision().number());
                };
        return first.thenComparing(filing -> filing.decision().number(), Comparator.reverseOrder());
    }

    private static LocalDate day(Filing filing) {
        LocalDate last = filing.fileBy();
        return last == null ? LocalDate.MAX : last;
    }
}
