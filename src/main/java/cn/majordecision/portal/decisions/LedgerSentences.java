package cn.majordecision.portal.decisions;

import cn.majordecision.base.identity.Role;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.matter.decision.Change;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.MeetingKind;
import cn.majordecision.matter.decision.Outcome;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Each entry of the ledger as a sentence ({@code entry.<type>}) that an official reads (第三十三条). */
@Component
class LedgerSentences {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.SIMPLIFIED_CHINESE);

    private final RequirementTexts texts;
    private final ZoneId zone;

    LedgerSentences(RequirementTexts texts, Clock clock) {
        this.texts = texts;
        this.zone = clock.getZone();
    }

    String of(JsonNode entry, People.Names names) {
        String type = entry.path("type").asText();
        JsonNode event = entry.path("event");
        String sentence = texts.filled("entry." + type, values(type, event, names));
        return sentence.isEmpty() ? texts.filled("entry.other") : sentence;
    }

    private Object[] values(String type, JsonNode event, People.Names names) {
        return switch (type) {
            case "DecisionOpened" -> values(text(event, "title"), names.unit(text(event, "unit")));
            case "PlanFrozen" -> planned(event.path("requirements"));
            case "RulingsConfirmed" -> values(titles(event.path("notApplicable")));
            case "RequirementsDemanded" -> values(titles(event.path("requirements")));
            case "DecisionMoved" ->
                values(DecisionState.valueOf(text(event, "state")).label());
            case "DraftAdded" ->
                values(
                        text(event, "version"),
                        Change.valueOf(text(event, "change")).label(),
                        text(event, "note"));
            case "ChangeConfirmed" -> values(text(event, "version"));
            case "StepCompleted" -> completed(event);
            case "PeriodOpened" -> values(title(text(event, "requirement")), time(text(event, "notBefore")));
            case "PeriodWaived" -> values(title(text(event, "requirement")), text(event, "reason"));
            default -> ofMeetingAndEnd(type, event, names);
        };
    }

    private Object[] ofMeetingAndEnd(String type, JsonNode event, People.Names names) {
        return switch (type) {
            case "GateAnswered" ->
                values(
                        event.path("open").asBoolean() ? 1 : 0,
                        event.path("unmet").size());
            case "ItemPlaced" ->
                values(
                        text(event, "on"),
                        text(event, "meeting"),
                        MeetingKind.valueOf(text(event, "kind")).label());
            case "OutcomeDecided" ->
                values(Outcome.valueOf(text(event, "outcome")).label(), text(event, "draftVersion"));
            case "OpinionIssued" ->
                values(
                        text(event, "draftVersion"),
                        texts.filled("opinion." + text(event, "result")),
                        names.person(text(event, "responsibleReviewer")));
            case "ActionRefused" -> values(texts.action(text(event, "action")));
            case "ActionsRefused" -> values(texts.action(text(event, "action")), text(event, "times"));
            case "WithdrawalRequested", "DisclosureErased", "EvidenceNotRenewed" -> values(text(event, "reason"));
            case "DossierSealed" -> values(text(event, "archiveNumber"), text(event, "retention"));
            case "StallNoticed" -> values(text(event, "nextReminder"));
            default -> ofOrigin(type, event);
        };
    }

    private static Object[] ofOrigin(String type, JsonNode event) {
        return switch (type) {
            case "SupplementAdded" -> values(text(event, "item"), text(event, "source"), text(event, "on"));
            case "SupplementWithdrawn" -> values(text(event, "item"), text(event, "reason"));
            case "OfdRecorded" ->
                values(
                        text(event, "rendition").isEmpty()
                                ? 0
                                : text(event, "remark").isEmpty() ? 1 : 2,
                        text(event, "remark"));
            case "IncrementSealed" ->
                values(
                        text(event, "number"),
                        text(event, "archiveNumber"),
                        event.path("documents").size());
            case "TransferRecorded" ->
                values(text(event, "transferredOn"), text(event, "receiver"), text(event, "receiptNumber"));
            case "EvidenceRenewed" -> values(text(event, "reason"), text(event, "hashFunction"));
            case "FourPropertiesChecked" -> values(text(event, "passed"), text(event, "failed"), text(event, "open"));
            case "CatalogueItemNamed" -> values(text(event, "year"), text(event, "title"));
            case "ReviewSigned" -> values(text(event, "score"), text(event, "grade"));
            case "DossierReminded" ->
                values(Role.of(text(event, "owner")).map(Role::label).orElse(""), text(event, "words"));
            case "ProposalTaken" -> values(text(event, "proposal"), text(event, "channel"));
            default -> values();
        };
    }

    private static Object[] values(Object... values) {
        return values;
    }

    private static Object[] planned(JsonNode rows) {
        long out = StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> !row.path("applies").asBoolean(true))
                .count();
        return values(rows.size(), out);
    }

    private Object[] completed(JsonNode event) {
        String proven = titles(event.path("proven"));
        String disproven = titles(event.path("disproven"));
        return values(
                texts.task(text(event, "task")),
                (proven.isEmpty() ? "" : "，完成：" + proven) + (disproven.isEmpty() ? "" : "，待完成：" + disproven));
    }

    private String titles(JsonNode requirements) {
        return StreamSupport.stream(requirements.spliterator(), false)
                .map(JsonNode::asText)
                .map(this::title)
                .collect(Collectors.joining("、"));
    }

    private String title(String requirement) {
        return texts.title(Requirement.of(requirement));
    }

    private String time(String instant) {
        return TIME.format(Instant.parse(instant).atZone(zone));
    }

    private static String text(JsonNode event, String field) {
        return event.path(field).asText("");
    }
}
