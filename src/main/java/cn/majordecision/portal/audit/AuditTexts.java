package cn.majordecision.portal.audit;

import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the auditor's lists: people, tasks, rules and times as officials say them. */
@Component
class AuditTexts {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.SIMPLIFIED_CHINESE);

    private final MessageSource messages;
    private final Accounts accounts;
    private final ZoneId zone;

    AuditTexts(MessageSource messages, Accounts accounts, Clock clock) {
        this.messages = messages;
        this.accounts = accounts;
        this.zone = clock.getZone();
    }

    ZoneId zone() {
        return zone;
    }

    /** Everybody's name by account, asked for once a page. */
    Map<String, String> people() {
        return accounts.all().stream().collect(Collectors.toMap(Account::id, Account::name));
    }

    static String person(@Nullable String id, Map<String, String> people) {
        if (id == null || id.isEmpty()) {
            return "不明";
        }
        String name = people.get(id);
        return name == null ? id : name + "（" + id + "）";
    }

    static String group(String group, Map<String, String> people, String unitName) {
        int dot = group.indexOf('.');
        if (group.startsWith("person.")) {
            return people.getOrDefault(group.substring(dot + 1), group);
        }
        String role = dot < 0 ? group : group.substring(0, dot);
        return (dot < 0 ? "" : unitName) + Role.of(role).map(Role::label).orElse(role);
    }

    String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    /** A text; the given words when there is none of this name. */
    String text(String key, String otherwise, Object... values) {
        return String.valueOf(
                messages.getMessage(key, values.length == 0 ? null : values, otherwise, Locale.SIMPLIFIED_CHINESE));
    }

    /** The sentence of a rule without what differs from case to case. */
    String rule(String rule) {
        String reason = text("audit.reason." + rule, "");
        String own = reason.isEmpty() ? text("refused." + rule, text(rule, "")) : reason;
        String words = own.replaceAll("\\{\\d+[^}]*}", "……").replace("''", "'");
        return words.isEmpty() ? "其他规则" : words;
    }
}
