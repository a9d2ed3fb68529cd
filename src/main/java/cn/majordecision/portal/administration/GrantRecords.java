package cn.majordecision.portal.administration;

import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.ledger.Disclosures;
import cn.majordecision.base.ledger.LedgerEntries;
import cn.majordecision.base.ledger.LedgerEntry;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the chain of the house for what changed anybody's powers, and for what was refused. */
@Component
class GrantRecords {

    private static final List<String> KINDS = List.of(
            "RoleGranted",
            "RoleRevoked",
            "AccountCreated",
            "AccountEnabled",
            "AccountDisabled",
            "AccountMoved",
            "PasswordChanged",
            "MailAddressChanged",
            "SubstituteNamed",
            "SubstitutionEnded",
            "GrantRefused");

    private final LedgerEntries ledger;
    private final Disclosures disclosures;
    private final Accounts accounts;
    private final ObjectMapper json;

    GrantRecords(LedgerEntries ledger, Disclosures disclosures, Accounts accounts, ObjectMapper json) {
        this.ledger = ledger;
        this.disclosures = disclosures;
        this.accounts = accounts;
        this.json = json;
    }

    List<GrantRecord> newest() {
        Map<String, String> names = accounts.all().stream().collect(Collectors.toMap(Account::id, Account::name));
        return ledger.ofHouse(KINDS).stream().map(entry -> read(entry, names)).toList();
    }

    private GrantRecord read(LedgerEntry entry, Map<String, String> names) {
        JsonNode all = parse(entry.entry());
        JsonNode event = all.path("event");
        String by = text(all, "actor");
        String whom = Optional.ofNullable(text(event, "account")).orElseGet(() -> text(event, "principal"));
        return new GrantRecord(
                entry.seq(),
                Instant.parse(all.path("at").asText()),
                by,
                name(names, by),
                ToldOnThePage.text("grant." + all.path("type").asText()),
                whom,
                name(names, whom),
                Optional.ofNullable(text(event, "role"))
                        .flatMap(Role::of)
                        .map(Role::label)
                        .orElse(null),
                detail(all, event));
    }

    private @Nullable String detail(JsonNode all, JsonNode event) {
        return Optional.ofNullable(text(all.path("commit"), "message"))
                .flatMap(disclosures::value)
                .or(() -> first(event, "deputy", "unit"))
                .orElse(null);
    }

    private static Optional<String> first(JsonNode event, String... fields) {
        return List.of(fields).stream()
                .filter(event::hasNonNull)
                .map(field -> event.path(field).asText())
                .findFirst();
    }

    private static @Nullable String name(Map<String, String> names, @Nullable String id) {
        return id == null ? null : names.get(id);
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : null;
    }

    private JsonNode parse(String entry) {
        try {
            return json.readTree(entry);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
