package cn.majordecision.walk;

import cn.majordecision.base.identity.Account;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who is in office and who stands in for whom, as far as the walk has been told; says who may do a task. */
final class People {

    private final Map<String, Account> accounts;
    private final Set<String> closed = new TreeSet<>();
    private final List<Deputy> deputies = new ArrayList<>();

    People(List<Account> accounts) {
        this.accounts = accounts.stream().collect(Collectors.toMap(Account::id, Function.identity()));
    }

    /** Who stands in for whom on which days. */
    private record Deputy(String principal, String deputy, LocalDate from, LocalDate to) {

        boolean on(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    void close(String person) {
        closed.add(person);
    }

    void open(String person) {
        closed.remove(person);
    }

    boolean inOffice(String person) {
        return !closed.contains(person);
    }

    void name(String principal, String deputy, LocalDate from, LocalDate to) {
        deputies.add(new Deputy(principal, deputy, from, to));
    }

    void end(String principal, String deputy) {
        deputies.removeIf(
                each -> each.principal().equals(principal) && each.deputy().equals(deputy));
    }

    /** In whose capacity this person may do a task of these groups today, the own first; empty when in nobody's. */
    List<String> capacities(String person, Set<String> groups, LocalDate today) {
        List<String> capacities = new ArrayList<>();
        if (inOffice(person)) {
            capacities.add(person);
            deputies.stream()
                    .filter(each -> each.deputy().equals(person) && each.on(today) && inOffice(each.principal()))
                    .map(Deputy::principal)
                    .forEach(capacities::add);
        }
        return capacities.stream().filter(each -> holds(each, groups)).toList();
    }

    /** Somebody who holds the duty, in office or not. */
    Optional<String> responsible(Set<String> groups) {
        return accounts.keySet().stream()
                .sorted()
                .filter(person -> holds(person, groups))
                .findFirst();
    }

    /** Whether this person holds the duty, in office or not. */
    private boolean holds(String person, Set<String> groups) {
        Account account = accounts.get(person);
        return account != null
                && (groups.contains("person." + person)
                        || account.roles().stream()
                                .anyMatch(role -> groups.contains(role.id())
                                        || groups.contains(role.id() + "." + account.unit())));
    }
}
