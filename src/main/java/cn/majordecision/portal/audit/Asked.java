package cn.majordecision.portal.audit;

import cn.majordecision.base.document.SearchWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * What is asked of a list, as it stands in the address.
 *
 * @param q words
 * @param rule a rule
 * @param person an account
 * @param decision a decision number
 * @param from the first day
 * @param to the last day
 * @param page from 1
 */
public record Asked(
        @Nullable String q,
        @Nullable String rule,
        @Nullable String person,
        @Nullable String decision,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
        @Nullable Integer page) {

    /** The words, never null. */
    public String words() {
        return SearchWords.typed(q);
    }

    /** The rule, never null. */
    public String ruleName() {
        return SearchWords.typed(rule);
    }

    /** The account, never null. */
    public String account() {
        return SearchWords.typed(person);
    }

    /** The decision number, never null. */
    public String number() {
        return SearchWords.typed(decision);
    }

    /** The page from 1. */
    public int pageNumber() {
        return page == null || page < 1 ? 1 : page;
    }

    /** True when nothing narrows it down. */
    public boolean whole() {
        return filters().isEmpty();
    }

    @Nullable
    Instant since(ZoneId zone) {
        return from == null ? null : from.atStartOfDay(zone).toInstant();
    }

    @Nullable
    Instant until(ZoneId zone) {
        return to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** What narrows it down, for the record of an export. */
    Map<String, String> filters() {
        Map<String, String> filters =
                new TreeMap<>(Map.of("words", words(), "rule", ruleName(), "person", account(), "decision", number()));
        filters.put("from", from == null ? "" : from.toString());
        filters.put("to", to == null ? "" : to.toString());
        filters.values().removeIf(String::isEmpty);
        return filters;
    }
}
