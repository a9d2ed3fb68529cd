package cn.majordecision.matter.review;

import static cn.majordecision.base.regulation.Requirement.R_009;

import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.ledger.Sha256;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Judgement;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Records;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reviews a dossier: the machine's findings, then what a person of the supervision says instead, then the signature (第九条、第三十三条). */
@Component
public class ConductReview {

    private static final Set<DecisionState> CONCLUDED =
            Set.of(DecisionState.ISSUED, DecisionState.PUBLISHED, DecisionState.ARCHIVED);

    private final Standards standards;
    private final Subjects subjects;
    private final Reviews reviews;
    private final Records records;
    private final Groups groups;
    private final Judgement judgement;
    private final ApplicationEventPublisher events;
    private final ObjectMapper json;

    private record Signing(
            Decision decision,
            Set<String> groups,
            boolean tookPart,
            Standard standard,
            Map<String, Finding> found,
            List<Remark> remarks,
            Conclusion conclusion) {

        boolean everyRemark(java.util.function.BiPredicate<Criterion, Remark> holds) {
            return remarks.stream().allMatch(remark -> standard.criterion(remark.code())
                    .filter(criterion -> holds.test(criterion, remark))
                    .isPresent());
        }

        boolean differs(Criterion criterion, Remark remark) {
            Finding machine = found.get(criterion.code());
            Finding person = judged(criterion, remark);
            return machine == null || machine.deducted() != person.deducted() || machine.vetoed() != person.vetoed();
        }
    }

    private static final List<Rule<Signing>> RULES = List.of(
            Rule.of(R_009, "ConductReview.supervisor", signing -> signing.groups()
                    .contains(Role.AUDITOR.id())),
            Rule.of(
                    R_009,
                    "ConductReview.concluded",
                    signing -> CONCLUDED.contains(signing.decision().state())),
            Rule.of(R_009, "ConductReview.tookPart", signing -> !signing.tookPart()),
            Rule.of(R_009, "ConductReview.points", signing -> signing.everyRemark(ConductReview::inRange)),
            Rule.of(
                    R_009,
                    "ConductReview.reason",
                    signing -> signing.everyRemark(
                            (criterion, remark) -> !signing.differs(criterion, remark) || Filled.in(remark.reason()))),
            Rule.of(
                    R_009,
                    "ConductReview.bonus",
                    signing -> Math.abs(signing.conclusion().bonus())
                            <= signing.standard().bonus()),
            Rule.of(
                    R_009,
                    "ConductReview.bonusReason",
                    signing -> signing.conclusion().bonus() == 0
                            || Filled.in(signing.conclusion().bonusReason())),
            Rule.of(
                    R_009,
                    "ConductReview.opinion",
                    signing -> Filled.in(signing.conclusion().opinion())));

    ConductReview(
            Standards standards,
            Subjects subjects,
            Reviews reviews,
            Records records,
            Groups groups,
            Judgement judgement,
            ApplicationEventPublisher events,
            ObjectMapper json) {
        this.standards = standards;
        this.subjects = subjects;
        this.reviews = reviews;
        this.records = records;
        this.groups = groups;
        this.judgement = judgement;
        this.events = events;
        this.json = json;
    }

    /** What the machine finds, by criterion, in the order of the standard. */
    @Transactional(readOnly = true)
    public List<Finding> findings(Decision decision) {
        Subject subject = subjects.of(decision);
        return standards.of(decision.profile().id()).criteria().stream()
                .map(criterion -> Checks.judge(subject, criterion))
                .toList();
    }

    /** Signs a review; a criterion without a remark stays as the machine has it. */
    @Transactional
    public ReviewReport sign(String user, Decision decision, List<Remark> remarks, Conclusion conclusion) {
        Standard standard = standards.of(decision.profile().id());
        List<Finding> found = findings(decision);
        judgement.judge(
                new Signing(
                        decision,
                        groups.of(user),
                        records.stored(decision.number()).stream().anyMatch(record -> user.equals(record.by())),
                        standard,
                        found.stream().collect(Collectors.toMap(Finding::code, Function.identity())),
                        remarks,
                        conclusion),
                RULES);
        ReviewReport report = ReviewReport.of(standard, found, judged(standard, found, remarks), conclusion);
        String content = written(report);
        String sha256 = Sha256.of(content);
        reviews.add(decision.number(), report, content, sha256, user);
        events.publishEvent(new ReviewSigned(
                decision.number(),
                report.standard(),
                report.version(),
                report.score(),
                report.vetoed(),
                report.grade(),
                sha256));
        return report;
    }

    private static boolean inRange(Criterion criterion, Remark remark) {
        int most = criterion.veto() ? 1 : criterion.points();
        return remark.deducted() != null && remark.deducted() >= 0 && remark.deducted() <= most;
    }

    private static List<Finding> judged(Standard standard, List<Finding> found, List<Remark> remarks) {
        Map<String, Remark> said = remarks.stream().collect(Collectors.toMap(Remark::code, Function.identity()));
        return found.stream()
                .map(finding -> {
                    Remark remark = said.get(finding.code());
                    Criterion criterion = standard.criterion(finding.code()).orElseThrow();
                    return remark == null || remark.reason().isBlank() ? finding : judged(criterion, remark);
                })
                .toList();
    }

    private static Finding judged(Criterion criterion, Remark remark) {
        int taken = remark.deducted() == null ? 0 : remark.deducted();
        return new Finding(
                criterion.code(),
                criterion.veto() ? 0 : taken,
                criterion.veto() && taken > 0,
                remark.reason().strip(),
                List.of("人工评定"));
    }

    private String written(ReviewReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
