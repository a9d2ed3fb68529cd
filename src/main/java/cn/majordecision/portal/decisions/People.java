package cn.majordecision.portal.decisions;

import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.identity.Unit;
import cn.majordecision.base.identity.Units;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names of people, units and groups for one page, asked for once. Carries out no article. */
@Component
class People {

    private final Accounts accounts;
    private final Units units;

    People(Accounts accounts, Units units) {
        this.accounts = accounts;
        this.units = units;
    }

    /** What they are called now. */
    record Names(Map<String, String> people, Map<String, String> units) {

        String person(String id) {
            return id.equals("engine") ? "系统" : people.getOrDefault(id, id);
        }

        String unit(String id) {
            return units.getOrDefault(id, id);
        }

        String acting(String by, @Nullable String actingFor) {
            return actingFor == null ? person(by) : person(by) + "（代 " + person(actingFor) + "）";
        }

        String role(String role, String unit) {
            return Role.of(role)
                    .map(known -> known.unitBound() ? unit(unit) + known.label() : known.label())
                    .orElse(role);
        }

        String groups(Set<String> groups) {
            return groups.stream().sorted().map(this::group).collect(Collectors.joining("、"));
        }

        private String group(String group) {
            int dot = group.indexOf('.');
            if (dot < 0) {
                return role(group, "");
            }
            String rest = group.substring(dot + 1);
            return group.startsWith("person.") ? person(rest) : role(group.substring(0, dot), rest);
        }
    }

    Names names() {
        return new Names(
                accounts.all().stream().collect(Collectors.toMap(Account::id, Account::name)),
                units.all().stream().collect(Collectors.toMap(Unit::id, Unit::name)));
    }
}
