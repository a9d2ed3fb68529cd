package cn.majordecision.step.collectivedecision;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.PlanRow;
import cn.majordecision.matter.decision.PlanState;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.Records.StepRecord;
import cn.majordecision.matter.decision.RequirementPlan;
import cn.majordecision.matter.decision.StoredRecord;
import cn.majordecision.matter.paper.Audience;
import cn.majordecision.matter.paper.OfficialPaper;
import cn.majordecision.matter.paper.PaperFacts;
import cn.majordecision.matter.paper.PaperKind;
import cn.majordecision.matter.paper.PaperNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 上会材料清单: the materials of the six items, and for each step not taken the reason (第二十九条). */
@Component
@Order(7)
class MaterialsList implements OfficialPaper {

    private static final PaperKind KIND = new PaperKind(
            "meeting-materials",
            "上会材料清单",
            "collectivedecision/materials",
            Requirement.R_055,
            List.of("ScheduleItem"),
            Audience.OFFICIALS);

    private final Records records;
    private final RequirementPlan plan;
    private final PaperNames names;

    MaterialsList(Records records, RequirementPlan plan, PaperNames names) {
        this.records = records;
        this.plan = plan;
        this.names = names;
    }

    @Override
    public PaperKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Object> facts(Decision decision) {
        StepRecord<ScheduleItem.Form> scheduled =
                records.earlier(decision.number(), "ScheduleItem", ScheduleItem.Form.class);
        ScheduleItem.Form form = scheduled.form();
        List<StoredRecord> before = records.stored(decision.number()).stream()
                .filter(record -> record.id() < scheduled.id())
                .toList();
        return new PaperFacts()
                .may("title", decision.title())
                .may("unit", names.unit(decision.unit()))
                .must("meeting", "会议名称", form.meetingName())
                .must("kind", "会议类型", form.kind().map(kind -> kind.label()).orElse(null))
                .must("date", "会议日期", form.meetingOn())
                .may("version", scheduled.draftVersion())
                .may("items", items(decision.number(), before))
                .may(
                        "others",
                        form.others().stream()
                                .map(names::title)
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining("\n")))
                .may("day", names.day(scheduled.at()))
                .of(KIND);
    }

    private List<List<String>> items(String decision, List<StoredRecord> before) {
        List<PlanRow> rows = plan.rows(decision);
        List<List<String>> items = new ArrayList<>();
        MeetingPack.ITEMS.forEach((step, name) -> {
            List<PlanRow> own =
                    rows.stream().filter(row -> row.step().equals(step)).toList();
            boolean none = own.stream().allMatch(row -> row.state() == PlanState.NOT_APPLICABLE);
            String reasons = own.stream()
                    .filter(row -> row.state() == PlanState.NOT_APPLICABLE && Filled.in(row.ground()))
                    .map(PlanRow::ground)
                    .distinct()
                    .collect(Collectors.joining("；"));
            items.add(List.of(name, none ? "未履行" : "已履行", none ? "" : documents(step, before), reasons));
        });
        return items;
    }

    private String documents(String step, List<StoredRecord> before) {
        return before.stream()
                .filter(record -> record.step().equals(step)
                        || (step.equals("PublicParticipation") && MeetingPack.WAYS.contains(record.step())))
                .flatMap(record -> record.documents().stream())
                .distinct()
                .map(names::title)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
