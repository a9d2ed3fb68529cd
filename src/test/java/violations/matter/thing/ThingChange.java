package violations.matter.thing;

import cn.majordecision.base.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/** An event that is no record and has no participle. */
class ThingChange implements LedgerEvent {

    @Override
    public @Nullable String decision() {
        return null;
    }
}
