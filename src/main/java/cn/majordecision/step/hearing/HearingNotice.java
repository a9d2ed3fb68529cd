package cn.majordecision.step.hearing;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.Records.StepRecord;
import cn.majordecision.matter.paper.Audience;
import cn.majordecision.matter.paper.OfficialPaper;
import cn.majordecision.matter.paper.PaperFacts;
import cn.majordecision.matter.paper.PaperKind;
import cn.majordecision.matter.paper.PaperNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 听证公告: day and place, draft and explanation, how participants are selected, and who they are once that is known (第十六条). */
@Component
@Order(2)
class HearingNotice implements OfficialPaper {

    private static final PaperKind KIND = new PaperKind(
            "hearing-notice", "听证公告", "hearing/notice", Requirement.R_026, List.of("AnnounceHearing"), Audience.PUBLIC);

    private final Records records;
    private final Hearings hearings;
    private final PaperNames names;

    HearingNotice(Records records, Hearings hearings, PaperNames names) {
        this.records = records;
        this.hearings = hearings;
        this.names = names;
    }

    @Override
    public PaperKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Object> facts(Decision decision) {
        StepRecord<AnnounceHearing.Form> announced =
                records.earlier(decision.number(), "AnnounceHearing", AnnounceHearing.Form.class);
        AnnounceHearing.Form form = announced.form();
        Optional<SelectParticipants.Form> selected = records.latest(
                        decision.number(), "SelectParticipants", SelectParticipants.Form.class)
                .filter(record -> record.id() > announced.id() && !record.form().postponed())
                .map(StepRecord::form);
        return new PaperFacts()
                .may("title", decision.title())
                .may("unit", names.unit(decision.unit()))
                .must("date", "听证会日期", form.hearingDate())
                .must("time", "听证会时间", form.time())
                .must("place", "听证会地点", form.place())
                .must("draft", "公布的决策草案", names.title(form.draft()))
                .must("explanation", "草案说明", names.title(form.explanation()))
                .must("rules", "听证参加人遴选办法", names.title(form.selectionRules()))
                .must("sides", "参加听证的各方", String.join("、", form.declaredSides()))
                .must("notices", "公告的途径", notices(form))
                .may("papersDays", hearings.papersDays(decision.number()))
                .may("participants", selected.map(HearingNotice::participants).orElse(List.of()))
                .may(
                        "listPublished",
                        selected.map(SelectParticipants.Form::listPublishedOn).orElse(null))
                .may("day", names.day(announced.at()))
                .of(KIND);
    }

    private static List<List<String>> notices(AnnounceHearing.Form form) {
        return form.published()
                .map(notice -> List.of(String.valueOf(notice.address()), PaperFacts.day(notice.publishedOn())))
                .toList();
    }

    /** Name and side, as on the published list; where they live or work is nobody's business. */
    private static List<List<String>> participants(SelectParticipants.Form form) {
        return Filled.rows(form.participants()).stream()
                .map(one -> List.of(PaperFacts.or(one.name()), PaperFacts.or(one.side())))
                .toList();
    }
}
