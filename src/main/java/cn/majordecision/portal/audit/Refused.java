package cn.majordecision.portal.audit;

import cn.majordecision.base.ledger.RecordedActs;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was refused: who tried what, by which rule it was refused, and what the person was told (第三十三条). */
@Component
class Refused {

    /** Tasks in whose forms citizens are named or speak; what was told there stays closed. */
    private static final List<String> OF_CITIZENS = List.of(
            "SortComments",
            "StatePublicAdoption",
            "SelectParticipants",
            "DeliverPapers",
            "RecordHearing",
            "AnnounceHearing",
            "DesignSurvey",
            "RecordSurveyResult",
            "ConfirmRecord");

    private static final List<String> HEADS = List.of("时间", "人员", "事项", "操作", "拒绝的依据", "告知的内容");
    private static final int LONGEST = 300;
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final RecordedActs acts;
    private final AuditTexts texts;

    Refused(RecordedActs acts, AuditTexts texts) {
        this.acts = acts;
        this.texts = texts;
    }

    /** A rule that can be chosen. */
    public record Choice(String rule, String words, int times) {}

    Sheet sheet(Asked asked, boolean houseOnly, long skip, int size) {
        List<RecordedActs.Act> found = acts.page(question(asked, houseOnly, skip, size));
        Map<String, String> people = texts.people();
        return new Sheet(
                HEADS,
                found.stream().map(act -> row(act, people)).toList(),
                found.isEmpty() ? 0 : found.get(0).found());
    }

    List<Choice> rules(Asked asked, boolean houseOnly) {
        return acts.rules(question(asked, houseOnly, 0, 0)).stream()
                .map(broken -> new Choice(broken.rule(), texts.rule(broken.rule()), broken.times()))
                .toList();
    }

    private RecordedActs.Question question(Asked asked, boolean houseOnly, long skip, int size) {
        return new RecordedActs.Question(
                List.of(),
                houseOnly,
                OF_CITIZENS,
                asked.ruleName(),
                asked.account(),
                asked.number(),
                asked.words(),
                asked.since(texts.zone()),
                asked.until(texts.zone()),
                skip,
                size);
    }

    private List<Sheet.Cell> row(RecordedActs.Act act, Map<String, String> people) {
        JsonNode event = act.entry().path("event");
        return List.of(
                Sheet.Cell.of(texts.time(act.at()), "nowrap"),
                Sheet.Cell.of(AuditTexts.person(act.person(), people)),
                act.chain().equals("-")
                        ? Sheet.Cell.of("—")
                        : new Sheet.Cell(act.chain(), "/decisions/" + act.chain(), "nowrap"),
                Sheet.Cell.of(action(act, event), "wrap"),
                Sheet.Cell.of(act.rules().stream()
                        .filter(rule -> !rule.isEmpty())
                        .map(texts::rule)
                        .distinct()
                        .collect(Collectors.joining("；"))),
                Sheet.Cell.of(told(act, event)));
    }

    private String action(RecordedActs.Act act, JsonNode event) {
        String action = event.path("action").asText("");
        String known = texts.text("task." + action, "");
        if (!known.isEmpty()) {
            return known;
        }
        if (event.hasNonNull("asked")) {
            return texts.text("task.ScheduleItem", "") + " "
                    + event.path("asked").asText();
        }
        String address = event.path("address").asText(action);
        return address.isEmpty()
                ? texts.text("audit.type." + act.entry().path("type").asText(), "其他操作")
                : shortened(address);
    }

    private String told(RecordedActs.Act act, JsonNode event) {
        if (event.path("times").asInt(0) > 0) {
            return "此后又尝试 " + event.path("times").asInt() + " 次，均被拒绝";
        }
        String message = act.message();
        if (message == null && OF_CITIZENS.contains(event.path("action").asText(""))) {
            return "可能涉及公众个人信息，此处不显示";
        }
        if (message == null) {
            return "";
        }
        return CHINESE.matcher(message).find() ? shortened(message) : "没有办理该项操作的权限，由流程引擎拒绝";
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "……";
    }
}
