package cn.majordecision.matter.decision;

import cn.majordecision.base.ledger.LedgerEvent;
import java.time.LocalDate;

/** A cleared draft was placed on the agenda of a meeting (第三十条). */
public record ItemPlaced(String decision, MeetingKind kind, LocalDate on, String meeting) implements LedgerEvent {

    @Override
    public boolean milestone() {
        return true;
    }
}
