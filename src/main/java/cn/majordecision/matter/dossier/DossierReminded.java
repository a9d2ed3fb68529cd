package cn.majordecision.matter.dossier;

import cn.majordecision.base.ledger.LedgerEvent;
import java.time.LocalDate;
import java.util.List;

/**
 * The archivist reminded one side of what it owes to a dossier (第三十三条, R-063).
 *
 * @param owner id of the duty that owes it
 * @param group the group that was told
 * @param items codes of what is owed; none when the dossier is only to be put together
 * @param words the same for the eye
 * @param due the last day for filing
 * @param on the day
 */
public record DossierReminded(
        String decision, String owner, String group, List<String> items, String words, LocalDate due, LocalDate on)
        implements LedgerEvent {}
