package cn.majordecision.attack;

import java.util.List;

/** A whole procedure invented at the database: the engine's rows of an open task, its record, its evidence, task after task. */
record Forgery(Insider in) {

    private static final List<String> DUTIES = List.of(
            "Drafting PrepareDraft undertaker",
            "Drafting ConsultUnits undertaker",
            "PublicParticipation ChooseChannels undertaker",
            "PublicParticipation StatePublicAdoption undertaker",
            "PublicComment AnnounceDraft undertaker",
            "PublicComment SortComments undertaker",
            "Hearing RecordHearing undertaker",
            "ExpertReview StateExpertAdoption undertaker",
            "RiskAssessment SubmitRiskReport risk-assessor",
            "RiskAssessment ConfirmControllability administrative-head",
            "FairCompetition IssueFairCompetitionOpinion market-regulator",
            "LegalityReview AcceptMaterials legality-reviewer",
            "LegalityReview IssueOpinion legality-reviewer");

    private static final String SCHEDULING = "CollectiveDecision ScheduleItem meeting-secretary";

    private static final List<String> OPENED = List.of(
            "insert into act_ru_execution (id_, rev_, proc_inst_id_, root_proc_inst_id_, super_exec_, business_key_,"
                    + " proc_def_id_, act_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_,"
                    + " suspension_state_, cached_ent_state_, sequence_counter_) select 'forged', 1, 'forged', id_, id_,"
                    + " '$d', $p, 'Task_$t', true, false, true, false, 1, 0, 1 from act_ru_execution where"
                    + " business_key_ = '$d' and parent_id_ is null and super_exec_ is null",
            "insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_,"
                    + " priority_, suspension_state_) values ('forged', 1, 'forged', 'forged', $p, '', 'Task_$t', 50, 1)");

    private static final String PROVEN =
            "with w as materialized (select gate.write_record('$d', '$s', '$t', '{}', '{}', '{}', '$r', null) as id)"
                    + " select gate.record_evidence('$d', p.requirement, true, w.id)::text from w, gate.proof p where"
                    + " p.task = '$t'";

    private static final String SCHEDULED =
            "select gate.write_record('$d', '$s', '$t', '{}', '{}', '{}', '$r', null)::text,"
                    + " gate.place_on_agenda('$d', 'EXECUTIVE', current_date, '会')::text";

    private static final List<String> CLOSED = List.of(
            "delete from act_ru_task where id_ = 'forged'", "delete from act_ru_execution where id_ = 'forged'");

    private static final String TOLD = "select ledger.append('$d', h.seq + 1, e.entry, l.leaf, ledger.grown(h.frontier,"
            + " h.seq, l.leaf), null)::text from ledger.head h, (select max(id) as id from gate.record where decision ="
            + " '$d') r, lateral (select convert_to('{\"actor\":\"$r\",\"decision\":\"$d\",\"event\":{\"record\":' ||"
            + " r.id || ',\"task\":\"$t\"},\"prev\":\"' || encode(h.leaf, 'hex') || '\",\"seq\":' || (h.seq + 1) ||"
            + " ',\"type\":\"StepCompleted\",\"v\":1}', 'UTF8') as entry) e, lateral (select sha256('\\x00'::bytea ||"
            + " e.entry) as leaf) l where h.chain = '$d'";

    /** Everything but the ledger. */
    void of(Target target) {
        DUTIES.forEach(duty -> task(PROVEN, target, duty));
        ask(target);
    }

    /** Everything, with an entry of the ledger for each invented record. */
    void onRecord(Target target) {
        for (String duty : DUTIES) {
            task(PROVEN, target, duty);
            run(TOLD, target, duty);
        }
        ask(target);
    }

    private void ask(Target target) {
        in.call("gate.clear('" + target.number() + "')");
        task(SCHEDULED, target, SCHEDULING);
    }

    private void task(String act, Target target, String duty) {
        OPENED.forEach(statement -> run(statement, target, duty));
        run(act, target, duty);
        CLOSED.forEach(statement -> run(statement, target, duty));
    }

    private void run(String statement, Target target, String duty) {
        String[] parts = duty.split(" ", -1);
        String sql = statement
                .replace("$p", "(select max(id_) from act_re_procdef where key_ = '" + parts[0] + "')")
                .replace("$d", target.number())
                .replace("$s", parts[0])
                .replace("$t", parts[1])
                .replace("$r", parts[2]);
        Insider.quietly(() -> {
            if (sql.startsWith("insert") || sql.startsWith("delete")) {
                in.sql(sql);
            } else {
                in.ask(sql);
            }
        });
    }
}
