package cn.majordecision.portal.administration;

import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Role;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of accounts as asked for. Carries out no article.
 *
 * @param words searched in name, account and unit
 * @param role only those who hold it, or null
 * @param order in which order
 * @param page from 1
 * @param found how many there are
 * @param accounts those of the page
 */
public record AccountList(String words, @Nullable Role role, Order order, int page, int found, List<Account> accounts) {

    static final int PAGE = 50;

    /** As a dictionary orders them. */
    static final Comparator<Object> PINYIN = Collator.getInstance(Locale.CHINA);

    /** In what order. */
    public enum Order {
        NAME("姓名"),
        ID("账号"),
        UNIT("单位"),
        STATE("停用的在前");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        /** The order in Chinese. */
        public String label() {
            return label;
        }

        private Comparator<Account> of(Map<String, String> units) {
            Comparator<Account> first =
                    switch (this) {
                        case NAME -> Comparator.comparing(Account::name, PINYIN);
                        case ID -> Comparator.comparing(Account::id);
                        case UNIT -> Comparator.comparing(account -> units.getOrDefault(account.unit(), ""), PINYIN);
                        case STATE -> Comparator.comparing(Account::enabled);
                    };
            return first.thenComparing(Account::name, PINYIN).thenComparing(Account::id);
        }
    }

    static AccountList of(
            List<Account> all, Map<String, String> units, String words, @Nullable Role role, Order order, int page) {
        String asked = words.strip().toLowerCase(Locale.ROOT);
        List<Account> found = all.stream()
                .filter(account -> role == null || account.has(role))
                .filter(account -> (account.name() + " " + account.id() + " " + units.getOrDefault(account.unit(), ""))
                        .toLowerCase(Locale.ROOT)
                        .contains(asked))
                .sorted(order.of(units))
                .toList();
        int at = Math.max(1, page);
        return new AccountList(
                words.strip(),
                role,
                order,
                at,
                found.size(),
                found.stream().skip((at - 1L) * PAGE).limit(PAGE).toList());
    }

    /** How many pages there are. */
    public int pages() {
        return (found + PAGE - 1) / PAGE;
    }

    /** True when nothing narrows it down. */
    public boolean whole() {
        return words.isEmpty() && role == null;
    }
}
