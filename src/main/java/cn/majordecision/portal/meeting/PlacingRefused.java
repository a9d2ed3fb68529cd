package cn.majordecision.portal.meeting;

import cn.majordecision.base.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked to put on an agenda what no task could put there (第二十五条第二款, R-046).
 *
 * @param asked the number of the decision as it was sent
 */
record PlacingRefused(String asked) implements LedgerEvent {

    private static final int LONGEST = 40;

    PlacingRefused {
        asked = asked.substring(0, Math.min(asked.length(), LONGEST));
    }

    @Override
    public @Nullable String decision() {
        return null;
    }
}
