package cn.majordecision.step.publicparticipation;

import static cn.majordecision.base.regulation.Requirement.R_021;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.TaskInHand;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every recorded symposium, field visit or written consultation must show (第十四条第二款, R-021). */
@Component
class Encounters {

    private final Documents documents;
    private final Clock clock;

    Encounters(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** The rules of a task that takes such rows. */
    <F extends Record> List<Rule<TaskInHand<F>>> rules(Function<F, @Nullable List<Encounter>> rows) {
        return List.of(
                each("complete", rows, (task, row) -> row.complete()),
                each("held", rows, (task, row) -> row.heldBy(LocalDate.ofInstant(task.at(), clock.getZone()))),
                each("document", rows, (task, row) -> stored(row.document())));
    }

    /** True for the hash of a stored document. */
    boolean stored(@Nullable String sha256) {
        return sha256 != null && documents.find(sha256).isPresent();
    }

    /** The documents of the rows. */
    static String[] documents(@Nullable List<Encounter> rows) {
        return Filled.rows(rows).stream().map(Encounter::document).toArray(String[]::new);
    }

    private static <F extends Record> Rule<TaskInHand<F>> each(
            String name, Function<F, @Nullable List<Encounter>> rows, BiPredicate<TaskInHand<F>, Encounter> holds) {
        return Rule.of(R_021, "Encounters." + name, task -> Filled.rows(rows.apply(task.form())).stream()
                .allMatch(row -> holds.test(task, row)));
    }
}
