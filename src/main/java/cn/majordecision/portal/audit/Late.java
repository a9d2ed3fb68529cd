package cn.majordecision.portal.audit;

import cn.majordecision.matter.decision.OverdueTasks;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which decision is late in which step, since when, by how many working days, and whose turn it is (第二十六条、第三十八条). */
@Component
class Late {

    private static final List<String> HEADS = List.of("事项", "编号", "承办单位", "步骤", "任务", "办理人", "期限", "超期");

    private final OverdueTasks overdue;
    private final AuditTexts texts;

    Late(OverdueTasks overdue, AuditTexts texts) {
        this.overdue = overdue;
        this.texts = texts;
    }

    Sheet sheet(Asked asked, long skip, int size) {
        List<OverdueTasks.Overdue> found = overdue.page(asked.words(), skip, size);
        Map<String, String> people = texts.people();
        return new Sheet(
                HEADS,
                found.stream().map(each -> row(each, people)).toList(),
                found.isEmpty() ? 0 : found.get(0).found());
    }

    private List<Sheet.Cell> row(OverdueTasks.Overdue each, Map<String, String> people) {
        String assignee = each.assignee();
        Integer days = each.days();
        return List.of(
                Sheet.Cell.to(each.title(), "/decisions/" + each.decision()),
                Sheet.Cell.of(each.decision(), "nowrap"),
                Sheet.Cell.of(each.unitName()),
                Sheet.Cell.of(texts.text("step." + each.step(), each.step())),
                Sheet.Cell.of(each.task()),
                Sheet.Cell.of(
                        assignee != null
                                ? people.getOrDefault(assignee, assignee)
                                : each.groups().stream()
                                        .map(group -> AuditTexts.group(group, people, each.unitName()))
                                        .distinct()
                                        .collect(Collectors.joining("、"))),
                Sheet.Cell.of(each.due().toString(), "nowrap"),
                Sheet.Cell.of(days == null ? "该年度工作日历尚未发布" : "超期 " + days + " 个工作日", "late nowrap"));
    }
}
