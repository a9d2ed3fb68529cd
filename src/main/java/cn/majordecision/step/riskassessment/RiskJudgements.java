package cn.majordecision.step.riskassessment;

import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.Records.StepRecord;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reports on a decision and what the organ made of each; a judgement is on the report before it (第二十四条). */
@Component
class RiskJudgements {

    private final Records records;
    private final Drafts drafts;

    RiskJudgements(Records records, Drafts drafts) {
        this.records = records;
        this.drafts = drafts;
    }

    /** True when the organ already found the risk of this very report uncontrollable. */
    boolean foundUncontrollable(String decision, @Nullable String report) {
        return report != null
                && records.all(decision, "ConfirmControllability", ConfirmControllability.Form.class).stream()
                        .filter(judgement ->
                                Boolean.FALSE.equals(judgement.form().controllable()))
                        .anyMatch(judgement -> reportBefore(decision, judgement.id())
                                .filter(judged -> Objects.equals(judged.form().report(), report))
                                .isPresent());
    }

    /** What the assessment found, true for controllable. */
    boolean assessedControllable(String decision) {
        return newest(decision)
                .filter(report -> Boolean.TRUE.equals(report.form().controllable()))
                .isPresent();
    }

    /** True when the report is on the current text. */
    boolean onCurrentText(String decision) {
        return newest(decision)
                .filter(report -> drafts.standsForCurrent(decision, report.draftVersion()))
                .isPresent();
    }

    private Optional<StepRecord<RiskReport>> newest(String decision) {
        return records.latest(decision, "SubmitRiskReport", RiskReport.class);
    }

    private Optional<StepRecord<RiskReport>> reportBefore(String decision, long judgement) {
        return records.all(decision, "SubmitRiskReport", RiskReport.class).stream()
                .filter(report -> report.id() < judgement)
                .reduce((earlier, later) -> later);
    }
}
