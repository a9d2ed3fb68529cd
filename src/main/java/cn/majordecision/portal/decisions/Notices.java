package cn.majordecision.portal.decisions;

import cn.majordecision.base.ledger.LedgerEntries;
import cn.majordecision.matter.decision.Agenda;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Outcome;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a reader must know before anything else: withdrawal asked for, put off, sent back, before a meeting (第二十六条、第三十条). */
@Component
class Notices {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);

    private final LedgerEntries ledger;
    private final ObjectMapper json;
    private final ZoneId zone;

    Notices(LedgerEntries ledger, ObjectMapper json, Clock clock) {
        this.ledger = ledger;
        this.json = json;
        this.zone = clock.getZone();
    }

    List<String> of(
            Decision decision,
            List<CaseFile.Doing> doings,
            Map<String, List<CaseFile.Act>> acts,
            List<Agenda.Item> meetings) {
        List<String> notices = new ArrayList<>();
        if (open("ApproveWithdrawal", doings)) {
            notices.add("承办单位已申请撤回本事项，等候政府办公室审批" + reason(decision.number()) + "。审批期间不影响已经完成的程序。");
        }
        if (decision.state() == DecisionState.STARTED) {
            returned(acts, doings).forEach(notices::add);
            meeting(meetings).forEach(notices::add);
        }
        return notices;
    }

    /** A return is told until the step goes on with another task. */
    private List<String> returned(Map<String, List<CaseFile.Act>> acts, List<CaseFile.Doing> doings) {
        return acts.entrySet().stream()
                .filter(step -> doings.stream().anyMatch(doing -> doing.step().equals(step.getKey())))
                .map(step -> step.getValue().get(step.getValue().size() - 1))
                .filter(CaseFile.Act::returned)
                .map(act -> "“" + act.task() + "”于 " + day(act.at()) + " 退回"
                        + (act.result().isEmpty() ? "" : "：" + act.result()) + "。")
                .toList();
    }

    private List<String> meeting(List<Agenda.Item> meetings) {
        if (meetings.isEmpty()) {
            return List.of();
        }
        Agenda.Item last = meetings.get(meetings.size() - 1);
        String name = DAY.format(last.on()) + "“" + last.meeting() + "”";
        Outcome outcome = last.outcome();
        if (outcome == null) {
            return List.of(last.stands() ? "已列入 " + name + "议程，尚未作出决定。" : "曾列入 " + name + "议程，上会许可已失效，须重新通过上会前法定把关。");
        }
        return outcome == Outcome.ADOPTED ? List.of() : List.of(name + "的决定：" + outcome.label() + "。");
    }

    private String reason(String decision) {
        return ledger.of(decision).stream()
                .map(entry -> read(entry.entry()))
                .filter(entry -> entry.path("type").asText().equals("WithdrawalRequested"))
                .reduce((first, last) -> last)
                .map(entry -> "，申请日期 " + day(Instant.parse(entry.path("at").asText())) + "，理由是“"
                        + entry.path("event").path("reason").asText() + "”")
                .orElse("");
    }

    private com.fasterxml.jackson.databind.JsonNode read(String entry) {
        try {
            return json.readTree(entry);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private static boolean open(String task, List<CaseFile.Doing> doings) {
        return doings.stream().anyMatch(doing -> doing.task().name().equals(task));
    }

    private String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }
}
