package cn.majordecision.step.survey;

import static cn.majordecision.base.regulation.Requirement.R_021;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each planned survey found: period, sample, report, summary (第十四条第二款). */
@Component
class RecordSurveyResult implements TaskHandler<RecordSurveyResult.Form> {

    private final Records records;
    private final Documents documents;
    private final Clock clock;

    RecordSurveyResult(Records records, Documents documents, Clock clock) {
        this.records = records;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * The results.
     *
     * @param results one for each survey
     */
    record Form(@Nullable List<@Nullable Result> results) {}

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(
                Rule.of(
                        R_021,
                        "RecordSurveyResult.results",
                        task -> missing(task).isEmpty(),
                        task -> new Object[] {missing(task)}),
                each("told", (task, result) -> result.told()),
                each("period", (task, result) -> result.ranUntil(LocalDate.ofInstant(task.at(), clock.getZone()))),
                each("sample", (task, result) -> result.counted()),
                each("report", (task, result) -> stored(result.report())));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        String[] reports =
                Filled.rows(task.form().results()).stream().map(Result::report).toArray(String[]::new);
        records.complete(StepOutcome.of(task).with(reports));
        return Flags.none();
    }

    /** The planned surveys without a result, in Chinese. */
    private String missing(TaskInHand<Form> task) {
        Set<SurveyKind> planned = records.earlier(task.decision(), "DesignSurvey", DesignSurvey.Form.class)
                .form()
                .kinds();
        Filled.rows(task.form().results()).forEach(result -> planned.remove(result.kind()));
        return planned.stream().map(SurveyKind::label).collect(Collectors.joining("、"));
    }

    private static Rule<TaskInHand<Form>> each(String name, BiPredicate<TaskInHand<Form>, Result> holds) {
        return Rule.of(
                R_021,
                "RecordSurveyResult." + name,
                task -> Filled.rows(task.form().results()).stream().allMatch(result -> holds.test(task, result)));
    }

    private boolean stored(@Nullable String sha256) {
        return sha256 != null && documents.find(sha256).isPresent();
    }
}
