package cn.majordecision.matter.dossier;

import cn.majordecision.base.identity.Role;
import cn.majordecision.matter.decision.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Who owes what to a dossier that is not sealed (第三十三条, R-063). */
final class Debts {

    private Debts() {}

    /**
     * Each side that owes something.
     *
     * @param since the day the decision was issued
     * @param reminded the day each side was reminded last
     */
    static List<Debt> of(Decision decision, Progress progress, LocalDate since, Map<Role, LocalDate> reminded) {
        Map<Role, List<Item>> owed = progress.missing().stream()
                .collect(Collectors.groupingBy(Debts::owner, LinkedHashMap::new, Collectors.toList()));
        LocalDate handedIn = owed.isEmpty() ? progress.handedIn() : null;
        if (owed.isEmpty()) {
            owed.put(handedIn == null ? Role.UNDERTAKER : Role.ARCHIVIST, new ArrayList<>());
        }
        return owed.entrySet().stream()
                .map(side -> new Debt(
                        side.getKey(),
                        side.getKey().unitBound() ? decision.unit() : null,
                        side.getValue(),
                        Objects.requireNonNullElse(handedIn, since),
                        reminded.get(side.getKey())))
                .toList();
    }

    private static Role owner(Item item) {
        return Role.of(item.owner()).orElse(Role.UNDERTAKER);
    }
}
