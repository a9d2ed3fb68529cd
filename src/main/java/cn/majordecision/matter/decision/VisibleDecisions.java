package cn.majordecision.matter.decision;

import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rule who may see a decision, as a condition that every query carries inside, so that no page asks decision by decision
 * (第八条第二款).
 */
@Component
class VisibleDecisions {

    /** True for the row {@code d} of {@code gate.decision}; its parameters come from {@link #asked}. */
    static final String RULE = """
            (:everything or d.unit = any(:units)
                or d.number in (select r.decision from gate.record r where r.recorded_by = :user)
                or d.number in (select i.business_key_ from camunda.act_ru_identitylink l
                    join camunda.act_ru_task t on t.id_ = l.task_id_
                    join camunda.act_ru_execution i on i.id_ = t.proc_inst_id_
                    where l.type_ = 'candidate' and l.group_id_ = any(:groups)))""";

    private static final Set<String> SEE_EVERY_DECISION = Stream.of(
                    Role.GOVERNMENT_OFFICE,
                    Role.LEGALITY_REVIEWER,
                    Role.MEETING_SECRETARY,
                    Role.ADMINISTRATIVE_HEAD,
                    Role.ARCHIVIST,
                    Role.AUDITOR)
            .map(Role::id)
            .collect(Collectors.toUnmodifiableSet());

    private static final List<String> OF_A_UNIT = List.of(Role.UNDERTAKER.groupOf(""), Role.UNIT_HEAD.groupOf(""));

    private final JdbcClient jdbc;
    private final Groups groups;

    VisibleDecisions(JdbcClient jdbc, Groups groups) {
        this.jdbc = jdbc;
        this.groups = groups;
    }

    /** What the rule asks of this person, and of those the person stands in for. */
    Map<String, Object> asked(String user) {
        Set<String> own = groups.of(user);
        return Map.of(
                "user",
                user,
                "everything",
                !Collections.disjoint(own, SEE_EVERY_DECISION),
                "units",
                own.stream().flatMap(VisibleDecisions::unit).distinct().toArray(String[]::new),
                "groups",
                own.toArray(String[]::new));
    }

    boolean see(String user, String number) {
        return jdbc.sql("select exists (select from gate.decision d where d.number = :number and " + RULE + ")")
                .param("number", number)
                .params(asked(user))
                .query(Boolean.class)
                .single();
    }

    /** The titles of those of the decisions that the person may see, by number. */
    Map<String, String> titles(String user, Collection<String> numbers) {
        return jdbc
                .sql("select d.number, d.title from gate.decision d where d.number = any(:numbers) and " + RULE)
                .param("numbers", numbers.toArray(String[]::new))
                .params(asked(user))
                .query((row, n) -> Map.entry(row.getString("number"), row.getString("title")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The years their numbers begin with, newest first. */
    List<String> years(String user) {
        return jdbc.sql("select distinct split_part(d.number, '-', 1) as year from gate.decision d where " + RULE
                        + " order by year desc")
                .params(asked(user))
                .query(String.class)
                .list();
    }

    private static Stream<String> unit(String group) {
        return OF_A_UNIT.stream().filter(group::startsWith).map(role -> group.substring(role.length()));
    }
}
