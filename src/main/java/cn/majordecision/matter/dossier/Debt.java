package cn.majordecision.matter.dossier;

import cn.majordecision.base.identity.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one side still has to do for a dossier (第三十三条, R-063).
 *
 * @param owner the duty that owes it
 * @param unit id of the unit, where the duty belongs to one
 * @param items what is to be handed in; nothing when all is there and the dossier is only to be put together or sealed
 * @param since since when it is owed: the day the decision was issued; of the archivist, the day the dossier was handed in
 * @param remindedOn the day of the last reminder, or null
 */
public record Debt(
        Role owner,
        @Nullable String unit,
        List<Item> items,
        LocalDate since,
        @Nullable LocalDate remindedOn) {

    /** The group whose members may pay it. */
    public String group() {
        return unit == null ? owner.id() : owner.groupOf(unit);
    }

    /** True when the archivist owes it, who reminds the others. */
    public boolean archivists() {
        return owner == Role.ARCHIVIST;
    }

    /** What is owed, in one line. */
    public String words() {
        return items.isEmpty()
                ? archivists() ? "审核封存" : "整理案卷并移送封存"
                : items.stream().map(item -> item.code() + " " + item.title()).collect(Collectors.joining("、"));
    }
}
