package cn.majordecision.matter.dossier;

import cn.majordecision.base.identity.Role;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.DecisionAccess;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Decisions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every decision whose dossier is to be filed or was filed (第三十三条, R-063). */
@Component
public class Filings {

    private static final Set<DecisionState> FILED =
            Set.of(DecisionState.ISSUED, DecisionState.PUBLISHED, DecisionState.ARCHIVED);

    private final DecisionAccess access;
    private final Decisions decisions;
    private final OpenDossiers dossiers;
    private final DossierReminders reminders;
    private final SealedLines register;
    private final ObjectProvider<Transferred> transfers;
    private final Clock clock;

    Filings(
            DecisionAccess access,
            Decisions decisions,
            OpenDossiers dossiers,
            DossierReminders reminders,
            SealedLines register,
            ObjectProvider<Transferred> transfers,
            Clock clock) {
        this.access = access;
        this.decisions = decisions;
        this.dossiers = dossiers;
        this.reminders = reminders;
        this.register = register;
        this.transfers = transfers;
        this.clock = clock;
    }

    /** Those this person may see, newest decision first. */
    public List<Filing> visibleTo(String user) {
        return lines(access.visibleTo(user, FILED), register.all());
    }

    /** All that are not sealed, whoever may see them; for what is done by the clock. */
    public List<Filing> open() {
        return lines(
                        decisions.all().stream()
                                .filter(decision -> FILED.contains(decision.state()))
                                .toList(),
                        register.all())
                .stream()
                .filter(filing -> filing.state().open())
                .toList();
    }

    /** That of one decision; none before it is issued. */
    public Optional<Filing> of(Decision decision) {
        return lines(
                        Stream.of(decision)
                                .filter(one -> FILED.contains(one.state()))
                                .toList(),
                        register.find(decision.number()).stream().toList())
                .stream()
                .findFirst();
    }

    private List<Filing> lines(List<Decision> decisions, List<SealedRegister.Line> register) {
        Map<String, SealedRegister.Line> sealed =
                register.stream().collect(Collectors.toMap(SealedRegister.Line::decision, Function.identity()));
        Set<String> gone = transfers.stream()
                .flatMap(keeper -> keeper.decisions().stream())
                .collect(Collectors.toSet());
        List<Decision> open = decisions.stream()
                .filter(decision -> !sealed.containsKey(decision.number()))
                .toList();
        Map<String, Progress> progress = dossiers.of(open);
        Map<String, Map<Role, LocalDate>> reminded =
                reminders.of(open.stream().map(Decision::number).toList());
        return decisions.stream()
                .map(decision -> {
                    SealedRegister.Line line = sealed.get(decision.number());
                    return line == null
                            ? owed(
                                    decision,
                                    Objects.requireNonNull(progress.get(decision.number())),
                                    reminded.getOrDefault(decision.number(), Map.of()))
                            : kept(decision, line, gone.contains(decision.number()));
                })
                .toList();
    }

    private static Filing kept(Decision decision, SealedRegister.Line line, boolean gone) {
        FilingState state = gone ? FilingState.TRANSFERRED : FilingState.SEALED;
        return new Filing(decision, state, line.formedOn(), null, List.of(), line);
    }

    private Filing owed(Decision decision, Progress progress, Map<Role, LocalDate> reminded) {
        LocalDate today = LocalDate.now(clock);
        LocalDate issued = Objects.requireNonNullElse(progress.issuedOn(), today);
        LocalDate fileBy = Formation.fileBy(decision.profile(), issued, Optional.ofNullable(progress.publishedOn()));
        return new Filing(
                decision,
                open(decision, fileBy, today),
                issued,
                fileBy,
                Debts.of(decision, progress, issued, reminded),
                null);
    }

    private static FilingState open(Decision decision, LocalDate fileBy, LocalDate today) {
        if (fileBy.isBefore(today)) {
            return FilingState.OVERDUE;
        }
        return decision.state() == DecisionState.ISSUED ? FilingState.RUNNING : FilingState.DUE;
    }
}
