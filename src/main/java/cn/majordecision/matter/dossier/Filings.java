package cn.majordecision.matter.dossier;

import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.DecisionAccess;
import cn.majordecision.matter.decision.DecisionState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every decision whose dossier is to be filed or was filed (第三十三条, R-063). */
@Component
public class Filings {

    private static final Set<DecisionState> FILED =
            Set.of(DecisionState.ISSUED, DecisionState.PUBLISHED, DecisionState.ARCHIVED);

    private final DecisionAccess access;
    private final Formation formation;
    private final Debts debts;
    private final SealedLines register;
    private final ObjectProvider<Transferred> transfers;
    private final Clock clock;

    Filings(
            DecisionAccess access,
            Formation formation,
            Debts debts,
            SealedLines register,
            ObjectProvider<Transferred> transfers,
            Clock clock) {
        this.access = access;
        this.formation = formation;
        this.debts = debts;
        this.register = register;
        this.transfers = transfers;
        this.clock = clock;
    }

    /** Those this person may see, newest decision first. */
    public List<Filing> visibleTo(String user) {
        Map<String, SealedRegister.Line> sealed =
                register.all().stream().collect(Collectors.toMap(SealedRegister.Line::decision, Function.identity()));
        Set<String> gone = transferred();
        return access.visibleTo(user).stream()
                .filter(decision -> FILED.contains(decision.state()))
                .map(decision -> line(decision, sealed.get(decision.number()), gone))
                .toList();
    }

    /** That of one decision; none before it is issued. */
    public Optional<Filing> of(Decision decision) {
        return Optional.of(decision)
                .filter(issued -> FILED.contains(issued.state()))
                .map(issued -> line(issued, register.find(issued.number()).orElse(null), transferred()));
    }

    private Set<String> transferred() {
        return transfers.stream().flatMap(keeper -> keeper.decisions().stream()).collect(Collectors.toSet());
    }

    private Filing line(Decision decision, SealedRegister.@Nullable Line sealed, Set<String> gone) {
        if (sealed != null) {
            return new Filing(
                    decision,
                    gone.contains(decision.number()) ? FilingState.TRANSFERRED : FilingState.SEALED,
                    sealed.formedOn(),
                    null,
                    List.of(),
                    sealed);
        }
        LocalDate issued = formation.formedOn(decision.number());
        LocalDate fileBy = formation.fileBy(decision.number());
        return new Filing(decision, open(decision, fileBy), issued, fileBy, debts.of(decision, issued), null);
    }

    private FilingState open(Decision decision, LocalDate fileBy) {
        if (fileBy.isBefore(LocalDate.now(clock))) {
            return FilingState.OVERDUE;
        }
        return decision.state() == DecisionState.ISSUED ? FilingState.RUNNING : FilingState.DUE;
    }
}
