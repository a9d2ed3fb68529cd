package cn.majordecision.matter.decision;

import cn.majordecision.base.ledger.Evidence;
import cn.majordecision.base.ledger.LedgerCheck;
import java.sql.ResultSet;
import java.sql.Statement;

/**
 * No token and no task of the engine stands where its decision has not come to by the record. Asks the tables and none of the
 * gate's functions, which whoever put the token there could have replaced (第二十五条第二款 R-046).
 */
final class TokensCheck implements LedgerCheck {

    private static final String MISPLACED = """
            with standing as (
                select e.proc_def_id_, e.act_id_ as activity, coalesce(e.root_proc_inst_id_, e.proc_inst_id_) as root
                    from camunda.act_ru_execution e
                    where e.act_id_ is not null or e.proc_def_id_ not like 'Decision:%'
                union
                select t.proc_def_id_, t.task_def_key_, coalesce(i.root_proc_inst_id_, t.proc_inst_id_)
                    from camunda.act_ru_task t left join camunda.act_ru_execution i on i.id_ = t.proc_inst_id_),
            placed as (
                select split_part(s.proc_def_id_, ':', 1) as process, s.activity, r.business_key_ as decision, p.demand
                from standing s
                left join camunda.act_ru_execution r on r.id_ = s.root
                left join gate.place p on p.process = split_part(s.proc_def_id_, ':', 1)
                    and p.activity in (coalesce(s.activity, '*'), '*')
                where p.demand is distinct from 'FREE'),
            clearance as (
                select distinct on (c.decision) c.decision, c.id from gate.clearance c
                join gate.decision n on n.number = c.decision and n.position = c.position
                join gate.draft d on d.decision = c.decision and d.version = c.draft_version and d.sha256 = c.draft_sha256
                where not exists (select from gate.draft l where l.decision = c.decision and l.version > c.draft_version)
                order by c.decision, c.id desc),
            outcome as (
                select distinct on (o.decision) o.decision, o.outcome, o.draft_version, a.clearance from gate.outcome o
                join gate.agenda_item a on a.id = o.agenda_item order by o.decision, o.id desc)
            select distinct coalesce(p.decision, '（不明）'), p.process, coalesce(p.activity, '*') from placed p
            left join clearance c on c.decision = p.decision
            left join outcome o on o.decision = p.decision
            where not coalesce(case p.demand
                when 'CLEARED' then c.id is not null
                when 'DECIDED' then o.outcome is not null
                when 'ADOPTED' then o.outcome = 'ADOPTED' and not exists (select from gate.draft l
                        where l.decision = p.decision and l.version > o.draft_version
                            and not (l.change = 'INSUBSTANTIAL' and l.confirmed_at is not null))
                    or o.outcome = 'ADOPTED_WITH_CHANGES' and c.id > o.clearance end, false)
            order by 1, 2, 3""";

    @Override
    public String name() {
        return "流程位置";
    }

    @Override
    public void look(Evidence evidence) throws Exception {
        if (evidence.connection().isEmpty()) {
            return;
        }
        try (Statement statement = evidence.connection().get().createStatement();
                ResultSet row = statement.executeQuery(MISPLACED)) {
            while (row.next()) {
                evidence.found(
                        "决策 " + row.getString(1), "流程停在“" + row.getString(2) + "/" + row.getString(3) + "”，依记录尚不具备条件");
            }
        }
    }
}
