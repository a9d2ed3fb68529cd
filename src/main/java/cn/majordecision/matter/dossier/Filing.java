package cn.majordecision.matter.dossier;

import cn.majordecision.matter.decision.Decision;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of dossiers: by when a decision is to be filed and what is owed, or under which number it was sealed
 * (第三十三条, R-063).
 *
 * @param decidedOn the day the decision was issued
 * @param fileBy the last day for filing; null once sealed
 * @param debts who owes what; nobody once sealed
 * @param sealed the line of the register; null before
 */
public record Filing(
        Decision decision,
        FilingState state,
        LocalDate decidedOn,
        @Nullable LocalDate fileBy,
        List<Debt> debts,
        SealedRegister.@Nullable Line sealed) {

    /** How many required items are not there. */
    public int missing() {
        return debts.stream().mapToInt(debt -> debt.items().size()).sum();
    }
}
