package cn.majordecision.portal.audit;

import cn.majordecision.base.identity.Role;
import cn.majordecision.base.ledger.RecordedActs;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who was given or lost which power, by whom, and what of it was refused (第三十三条). */
@Component
class Granted {

    private static final List<String> TYPES = List.of(
            "RoleGranted",
            "RoleRevoked",
            "AccountCreated",
            "AccountEnabled",
            "AccountDisabled",
            "AccountMoved",
            "PasswordChanged",
            "SubstituteNamed",
            "SubstitutionEnded",
            "GrantRefused");

    private static final List<String> HEADS = List.of("时间", "操作人", "操作", "对象", "角色", "说明");

    private final RecordedActs acts;
    private final AuditTexts texts;

    Granted(RecordedActs acts, AuditTexts texts) {
        this.acts = acts;
        this.texts = texts;
    }

    Sheet sheet(Asked asked, long skip, int size) {
        List<RecordedActs.Act> found = acts.page(new RecordedActs.Question(
                TYPES,
                true,
                List.of(),
                "",
                asked.account(),
                "",
                asked.words(),
                asked.since(texts.zone()),
                asked.until(texts.zone()),
                skip,
                size));
        Map<String, String> people = texts.people();
        return new Sheet(
                HEADS,
                found.stream().map(act -> row(act, people)).toList(),
                found.isEmpty() ? 0 : found.get(0).found());
    }

    private List<Sheet.Cell> row(RecordedActs.Act act, Map<String, String> people) {
        JsonNode event = act.entry().path("event");
        String type = act.entry().path("type").asText();
        String by = act.entry().path("actor").asText("");
        return List.of(
                Sheet.Cell.of(texts.time(act.at()), "nowrap"),
                Sheet.Cell.of(by.isEmpty() || by.equals("null") ? "系统" : AuditTexts.person(by, people)),
                Sheet.Cell.of(texts.text("grant." + type, type), type.equals("GrantRefused") ? "bad" : ""),
                Sheet.Cell.of(whom(event, people)),
                Sheet.Cell.of(
                        Role.of(event.path("role").asText("")).map(Role::label).orElse("")),
                Sheet.Cell.of(detail(act, event, people)));
    }

    private static String whom(JsonNode event, Map<String, String> people) {
        return Stream.of("account", "principal")
                .filter(event::hasNonNull)
                .map(field -> AuditTexts.person(event.path(field).asText(), people))
                .findFirst()
                .orElse("—");
    }

    private static String detail(RecordedActs.Act act, JsonNode event, Map<String, String> people) {
        String message = act.message();
        if (message != null) {
            return message;
        }
        if (event.hasNonNull("deputy")) {
            return "代理人：" + AuditTexts.person(event.path("deputy").asText(), people)
                    + (event.hasNonNull("from")
                            ? "，" + event.path("from").asText() + " 至 "
                                    + event.path("to").asText()
                            : "");
        }
        return "";
    }
}
