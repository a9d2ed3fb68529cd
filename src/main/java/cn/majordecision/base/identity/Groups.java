package cn.majordecision.base.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine's groups of a person: roles, roles within the unit, the person alone, and all of these of each principal. */
@Component
public class Groups {

    /** A group that holds nobody but this person and the person's substitutes. */
    public static String ofPerson(String userId) {
        return PERSON + userId;
    }

    private static final String PERSON = "person.";

    private static final String CAPACITIES = """
            with capacity(id, own) as (
              select a.id, true from identity.account a where a.id = :user and a.enabled
              union all
              select s.principal, false from identity.substitution s
                join identity.account d on d.id = s.deputy and d.enabled
               where s.deputy = :user and :today between s.first_day and s.last_day
            )
            select a.id, a.unit, r.role
              from capacity c
              join identity.account a on a.id = c.id and a.enabled
              left join identity.account_role r on r.account = a.id
             order by c.own desc, a.id, r.role
            """;

    private static final String MEMBERS = """
            with capacity(person, holder) as (
              select a.id, a.id from identity.account a where a.enabled
              union all
              select s.deputy, s.principal from identity.substitution s
                join identity.account d on d.id = s.deputy and d.enabled
                join identity.account p on p.id = s.principal and p.enabled
               where :today between s.first_day and s.last_day
            )
            select distinct c.person
              from capacity c
              join identity.account a on a.id = c.holder
             where 'person.' || a.id = any(:groups)
                or exists (select from identity.account_role r
                            where r.account = a.id
                              and (r.role = any(:groups) or r.role || '.' || a.unit = any(:groups)))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Groups(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All groups of this person today; empty for an unknown or disabled account. */
    public Set<String> of(String userId) {
        Set<String> groups = new TreeSet<>();
        byCapacity(userId).values().forEach(groups::addAll);
        return groups;
    }

    /** The groups this person has today only in the place of others; empty without a substitution. */
    public Set<String> asDeputy(String userId) {
        Map<String, Set<String>> capacities = byCapacity(userId);
        Set<String> own = capacities.getOrDefault(userId, Set.of());
        Set<String> groups = new TreeSet<>();
        capacities.values().forEach(groups::addAll);
        groups.removeAll(own);
        return groups;
    }

    /** Everybody who belongs to one of these groups today, also as a substitute. */
    public Set<String> members(Set<String> groups) {
        return new TreeSet<>(jdbc.sql(MEMBERS)
                .param("today", LocalDate.now(clock))
                .param("groups", groups.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** The groups per capacity: first the person's own, then those of each principal. */
    Map<String, Set<String>> byCapacity(String userId) {
        Map<String, Set<String>> capacities = new LinkedHashMap<>();
        jdbc.sql(CAPACITIES)
                .param("user", userId)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Capacity(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .forEach(capacity -> capacities
                        .computeIfAbsent(capacity.person, Groups::personAlone)
                        .addAll(capacity.groups()));
        return capacities;
    }

    private static Set<String> personAlone(String person) {
        Set<String> groups = new TreeSet<>();
        groups.add(ofPerson(person));
        return groups;
    }

    private record Capacity(
            String person, String unit, @Nullable String role) {

        List<String> groups() {
            return Optional.ofNullable(role).flatMap(Role::of).stream()
                    .flatMap(known -> Stream.of(known.id(), known.groupOf(unit)))
                    .toList();
        }
    }
}
