package cn.majordecision.step.publication;

import cn.majordecision.base.document.Wording;
import cn.majordecision.base.document.Wordings;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.matter.decision.Agenda;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.Records.StepRecord;
import cn.majordecision.matter.paper.Audience;
import cn.majordecision.matter.paper.OfficialPaper;
import cn.majordecision.matter.paper.PaperFacts;
import cn.majordecision.matter.paper.PaperIncomplete;
import cn.majordecision.matter.paper.PaperKind;
import cn.majordecision.matter.paper.PaperNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 决策公告: the decision with its number and its text, by which meeting, who carries it out, where it is published (第三十二条、第三十四条). */
@Component
@Order(10)
class DecisionAnnouncement implements OfficialPaper {

    private static final PaperKind KIND = new PaperKind(
            "decision-announcement",
            "决策公告",
            "publication/announcement",
            Requirement.R_062,
            List.of("IssueDecision"),
            Audience.PUBLIC);

    /** Longer texts are only named; they are published as they are. */
    private static final int MOST_CHARACTERS = 100_000;

    private final Records records;
    private final Foundation foundation;
    private final Agenda agenda;
    private final Wordings wordings;
    private final PaperNames names;
    private final String organ;

    DecisionAnnouncement(
            Records records,
            Foundation foundation,
            Agenda agenda,
            Wordings wordings,
            PaperNames names,
            @Value("${mde.organ}") String organ) {
        this.records = records;
        this.foundation = foundation;
        this.agenda = agenda;
        this.wordings = wordings;
        this.names = names;
        this.organ = organ;
    }

    @Override
    public PaperKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Object> facts(Decision decision) {
        String number = decision.number();
        if (!foundation.due(number, Requirement.R_062)) {
            throw new PaperIncomplete("《决策公告》不生成：本决策依法不予公开。");
        }
        StepRecord<IssueDecision.Form> issued = records.earlier(number, "IssueDecision", IssueDecision.Form.class);
        IssueDecision.Form form = issued.form();
        Optional<Agenda.Item> meeting = agenda.of(number).stream()
                .filter(item -> item.outcome() != null)
                .reduce((earlier, later) -> later);
        PaperFacts facts = new PaperFacts()
                .may("title", decision.title())
                .may("organ", organ)
                .must("officialNumber", "文号", form.officialNumber())
                .must("meeting", "作出决定的会议", meeting.map(Agenda.Item::meeting).orElse(null))
                .must("meetingOn", "会议日期", meeting.map(Agenda.Item::on).orElse(null))
                .must("text", "决策文本", names.title(form.text()))
                .may("paragraphs", paragraphs(String.valueOf(form.text())))
                .must("executing", "决策执行单位", executing(form))
                .may("day", names.day(issued.at()));
        return published(facts, number).of(KIND);
    }

    /** Where it was published, and what was explained; empty until then. */
    private PaperFacts published(PaperFacts facts, String number) {
        Optional<PublishDecision.Form> published = records.latest(number, "PublishDecision", PublishDecision.Form.class)
                .map(StepRecord::form);
        Optional<String> adoption =
                published.map(PublishDecision.Form::adoptionStatement).map(names::title);
        Optional<String> explanation =
                published.map(PublishDecision.Form::explanation).map(names::title);
        return facts.may(
                        "channels",
                        published.map(DecisionAnnouncement::channels).orElse(List.of()))
                .may("adoption", adoption.orElse(null))
                .may("explanation", explanation.orElse(null))
                .may(
                        "explanationKind",
                        published.map(PublishDecision.Form::explanationKind).orElse(null));
    }

    private String executing(IssueDecision.Form form) {
        List<String> units = form.executingUnits();
        return units == null ? "" : units.stream().map(names::unit).collect(Collectors.joining("、"));
    }

    private List<String> paragraphs(String sha256) {
        Wording wording = wordings.of(sha256);
        int length = wording.paragraphs().stream().mapToInt(String::length).sum();
        return length > MOST_CHARACTERS ? List.of() : wording.paragraphs();
    }

    private static List<List<String>> channels(PublishDecision.Form form) {
        return List.of(
                List.of("本级政府公报", PaperFacts.or(form.gazetteIssue()), PaperFacts.day(form.gazetteOn())),
                List.of("政府网站", PaperFacts.or(form.websiteAddress()), PaperFacts.day(form.websiteOn())),
                List.of("在本行政区域内发行的报纸", PaperFacts.or(form.newspaperIssue()), PaperFacts.day(form.newspaperOn())));
    }
}
