package cn.majordecision.matter.transfer;

import cn.majordecision.matter.dossier.SealedRegister;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * The four-property report of a sealed dossier (《档案法实施条例》第四十条).
 *
 * @param checkedAt when it was made
 */
public record FourPropertiesReport(SealedRegister.Line dossier, Instant checkedAt, List<CheckRow> rows) {

    public FourPropertiesReport {
        rows = List.copyOf(rows);
    }

    /** True when nothing that the engine looked at failed; what it did not look at stays open. */
    public boolean sound() {
        return count(CheckRow.Outcome.FAILED) == 0;
    }

    /** How many rows came out like this. */
    public long count(CheckRow.Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    /** In one sentence: never "passed" as a whole, since part of it is not ours to check. */
    @JsonProperty
    public String summary() {
        return "系统检测%d项，其中不通过%d项；由接收馆检测%d项；程序无法检测%d项。"
                .formatted(
                        count(CheckRow.Outcome.PASSED) + count(CheckRow.Outcome.FAILED),
                        count(CheckRow.Outcome.FAILED),
                        count(CheckRow.Outcome.RECEIVER),
                        count(CheckRow.Outcome.IMPOSSIBLE));
    }
}
