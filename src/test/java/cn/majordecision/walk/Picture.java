package cn.majordecision.walk;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything of a decision that an attempt could change, in one look. */
record Picture(Map<String, Object> parts) {

    private static final String LOOK = """
            select d.state,
                (select count(*) from gate.record r where r.decision = d.number) as records,
                (select count(*) from gate.evidence r where r.decision = d.number) as evidence,
                (select count(*) || '/' || count(r.waived_by) from gate.period r where r.decision = d.number) as periods,
                (select coalesce(string_agg(r.id::text, ',' order by r.id), '') from gate.clearance r
                    where r.decision = d.number) as clearances,
                (select coalesce(string_agg(r.clearance::text, ',' order by r.id), '') from gate.agenda_item r
                    where r.decision = d.number) as agenda,
                (select count(*) from gate.outcome r where r.decision = d.number) as outcomes,
                (select coalesce(string_agg(concat_ws(' ', r.version, r.sha256, r.change, r.confirmed_by), ','
                    order by r.version), '') from gate.draft r where r.decision = d.number) as drafts,
                (select coalesce(string_agg(r.requirement || ' ' || r.draft_bound || ' ' || r.before_meeting, ','
                    order by r.requirement), '') from gate.requirement r
                    where r.decision = d.number and r.applies) as owed,
                (select coalesce(string_agg(r.requirement || ' ' || coalesce(r.confirmed_by, ''), ','
                    order by r.requirement), '') from gate.requirement r
                    where r.decision = d.number and not r.applies) as ruled_out,
                (select coalesce(string_agg(t.id_ || ' ' || t.task_def_key_ || ' ' || coalesce(t.assignee_, ''), ','
                    order by t.id_), '') from camunda.act_ru_task t
                    join camunda.act_ru_execution i on i.id_ = t.proc_inst_id_
                    join camunda.act_ru_execution x on x.id_ = i.root_proc_inst_id_
                    where x.business_key_ = d.number) as tasks,
                (select coalesce(string_agg(x.id_ || ' ' || split_part(x.proc_def_id_, ':', 1) || ' '
                    || coalesce(x.act_id_, ''), ',' order by x.id_), '') from camunda.act_ru_execution x
                    join camunda.act_ru_execution r on r.id_ = x.root_proc_inst_id_
                    where r.business_key_ = d.number and r.parent_id_ is null and r.super_exec_ is null) as tokens,
                (select count(*) from camunda.act_hi_taskinst t
                    join camunda.act_hi_procinst p on p.id_ = t.root_proc_inst_id_
                    where p.business_key_ = d.number and t.delete_reason_ = 'completed') as completed
            from gate.decision d where d.number = ?""";

    static Picture of(String number, JdbcClient jdbc) {
        return new Picture(jdbc.sql(LOOK).param(number).query().singleRow());
    }

    String text(String part) {
        return String.valueOf(parts.get(part));
    }

    Set<String> list(String part) {
        return Arrays.stream(text(part).split(","))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
    }

    /** What stands in this list now and did not before. */
    Set<String> added(Picture before, String part) {
        Set<String> added = new HashSet<>(list(part));
        added.removeAll(before.list(part));
        return added;
    }
}
