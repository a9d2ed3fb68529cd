package cn.majordecision.matter.paper;

import cn.majordecision.base.ledger.LedgerEntries;
import cn.majordecision.base.ledger.LedgerEntry;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;

/**
 * The place in the ledger a paper was made from (第三十三条).
 *
 * @param position number of the newest entry
 * @param leaf its hash
 * @param at its time
 */
record Source(long position, String leaf, Instant at) {

    private static final int SHOWN = 16;

    static Source of(String decision, LedgerEntries ledger, ObjectMapper json) {
        LedgerEntry newest = ledger.at(decision, ledger.size(decision)).orElseThrow();
        try {
            return new Source(
                    newest.seq(),
                    newest.leaf(),
                    Instant.parse(json.readTree(newest.entry()).path("at").asText()));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    /** The line under a paper; what is for the public does not tell the number of the decision. */
    String line(String decision, boolean published) {
        return (published ? "本件依据办理记录生成，" : "本件依据重大行政决策事项 " + decision + " 的办理记录生成，") + "对应过程留痕第 " + position
                + " 条（校验值 " + leaf.substring(0, SHOWN) + "）。";
    }
}
