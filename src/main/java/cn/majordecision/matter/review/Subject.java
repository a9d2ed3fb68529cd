package cn.majordecision.matter.review;

import cn.majordecision.matter.decision.Agenda;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.PlanRow;
import cn.majordecision.matter.dossier.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the checks ask of one decision.
 *
 * @param plan rows by requirement id
 * @param items entries by item code
 * @param meetings before which it was
 * @param sealedOn the day its dossier was sealed, or null
 * @param fileBy the last day for that
 * @param broken numbers of ledger entries that do not verify
 * @param entries how many ledger entries there are
 */
record Subject(
        Decision decision,
        Map<String, PlanRow> plan,
        Map<String, Entry> items,
        List<Agenda.Item> meetings,
        @Nullable LocalDate sealedOn,
        LocalDate fileBy,
        List<Long> broken,
        long entries) {}
