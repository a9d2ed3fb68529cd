package cn.majordecision.attack;

import static cn.majordecision.attack.Insider.each;

import java.util.Arrays;
import java.util.stream.Stream;

/** What the application's login could do at the database by itself, without the engine and without our code. */
record SqlAttacks(Insider in, String cleared) {

    private static final String ROOT = " where business_key_ = '$d' and parent_id_ is null and super_exec_ is null";
    private static final String MEETING = "(select max(id_) from act_re_procdef where key_ = 'CollectiveDecision')";

    Stream<Attack> all() {
        return Stream.of(engine(), forgedProcedure(), owner().map(Attack::costing), Stream.of(deadlock()))
                .flatMap(each -> each);
    }

    /** Statements, each tried by itself; $d is the decision, $c another one that is cleared. */
    private Attack attack(Kind kind, String name, String... statements) {
        return Attack.of(
                kind,
                name,
                target -> each(Arrays.stream(statements)
                        .map(sql -> (Insider.Step)
                                () -> in.sql(sql.replace("$d", target.number()).replace("$c", cleared)))
                        .toArray(Insider.Step[]::new)));
    }

    private Stream<Attack> engine() {
        return Stream.of(
                attack(
                        Kind.ENGINE_SQL,
                        "把令牌改到集体讨论",
                        "update act_ru_execution set act_id_ = 'CallActivity_CollectiveDecision'" + ROOT,
                        "update act_ru_execution set act_id_ = 'CallActivity_CollectiveDecision' where proc_inst_id_ ="
                                + " (select id_ from act_ru_execution" + ROOT + ") and parent_id_ is not null"),
                attack(
                        Kind.ENGINE_SQL,
                        "把令牌改到公布和归档",
                        "update act_ru_execution set act_id_ = 'CallActivity_Publication'" + ROOT,
                        "update act_ru_execution set act_id_ = 'EndEvent_Archived'" + ROOT),
                attack(
                        Kind.ENGINE_SQL,
                        "插入集体讨论的令牌",
                        "insert into act_ru_execution (id_, rev_, proc_inst_id_, root_proc_inst_id_, business_key_,"
                                + " proc_def_id_, act_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_,"
                                + " suspension_state_, cached_ent_state_, sequence_counter_)"
                                + " values ('forged', 1, 'forged', 'forged', '$d-1', " + MEETING
                                + ", 'Task_ScheduleItem', true, false, true, false, 1, 0, 1)",
                        "insert into act_ru_execution (id_, rev_, proc_inst_id_, root_proc_inst_id_, super_exec_,"
                                + " business_key_, proc_def_id_, act_id_, is_active_, is_concurrent_, is_scope_,"
                                + " is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_)"
                                + " select 'forged', 1, 'forged', id_, id_, '$d', " + MEETING
                                + ", 'Task_ScheduleItem', true, false, true, false, 1, 0, 1 from act_ru_execution"
                                + ROOT),
                attack(
                        Kind.ENGINE_SQL,
                        "插入集体讨论的任务",
                        "insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_,"
                                + " task_def_key_, priority_, suspension_state_) select 'forged', 1, id_, id_, "
                                + MEETING
                                + ", '安排议题', 'Task_ScheduleItem', 50, 1 from act_ru_execution" + ROOT,
                        "insert into act_ru_task (id_, rev_, name_, task_def_key_, priority_, suspension_state_)"
                                + " values ('forged', 1, '安排议题', 'Task_ScheduleItem', 50, 1)"),
                attack(
                        Kind.ENGINE_SQL,
                        "把在办任务改为集体讨论的任务",
                        "update act_ru_task set task_def_key_ = 'Task_ScheduleItem' where proc_inst_id_ in (select id_"
                                + " from act_ru_execution where business_key_ = '$d')",
                        "update act_ru_task set task_def_key_ = 'Task_ScheduleItem', proc_def_id_ = " + MEETING
                                + " where proc_inst_id_ in (select id_ from act_ru_execution where business_key_ = '$d')"),
                attack(
                        Kind.ENGINE_SQL,
                        "冒用已放行决策的编号",
                        "update act_ru_execution set business_key_ = '$c' where business_key_ = '$d'",
                        "update act_ru_execution set business_key_ = null, act_id_ ="
                                + " 'CallActivity_CollectiveDecision'" + ROOT),
                attack(
                        Kind.ENGINE_SQL,
                        "把令牌挂到已放行决策的流程之下",
                        "update act_ru_execution set root_proc_inst_id_ = (select id_ from act_ru_execution where"
                                + " business_key_ = '$c' and super_exec_ is null and parent_id_ is null), act_id_ ="
                                + " 'CallActivity_CollectiveDecision'" + ROOT,
                        "update act_ru_execution set proc_inst_id_ = (select id_ from act_ru_execution where"
                                + " business_key_ = '$c' and super_exec_ is null and parent_id_ is null)" + ROOT),
                attack(Kind.ENGINE_SQL, "改换运行中的流程版本", "update act_ru_execution set proc_def_id_ = " + MEETING + ROOT),
                attack(
                        Kind.ENGINE_SQL,
                        "伪造已经过会的历史",
                        history("'Decision:forged'", "CallActivity_CollectiveDecision"),
                        history(
                                "(select proc_def_id_ from act_hi_procinst where business_key_ = '$d' and"
                                        + " super_process_instance_id_ is null)",
                                "CallActivity_CollectiveDecision"),
                        history(MEETING, "Task_DecideItem")),
                attack(
                        Kind.ENGINE_SQL,
                        "伪造历史，挂在已放行决策的流程之下",
                        history(MEETING, "Task_DecideItem")
                                .replace(
                                        "i.proc_inst_id_, i.proc_inst_id_, i.proc_def_id_",
                                        "(select id_ from act_hi_procinst where business_key_ = '$c' and"
                                                + " super_process_instance_id_ is null), i.proc_inst_id_, i.proc_def_id_")),
                attack(
                        Kind.ENGINE_SQL,
                        "先伪造不受看守的历史，再改为集体讨论",
                        "update act_hi_actinst set act_id_ = 'CallActivity_CollectiveDecision' where proc_inst_id_ ="
                                + " (select id_ from act_ru_execution" + ROOT + ")",
                        "update act_hi_actinst set proc_def_id_ = " + MEETING + ", act_id_ = 'Task_DecideItem' where"
                                + " proc_inst_id_ in (select id_ from act_ru_execution where business_key_ = '$d')"),
                attack(
                        Kind.ENGINE_SQL,
                        "删除、清空流程历史",
                        "delete from act_hi_actinst",
                        "delete from act_hi_procinst",
                        "delete from act_hi_taskinst",
                        "truncate act_hi_actinst",
                        "truncate act_hi_op_log"),
                attack(
                        Kind.ENGINE_SQL,
                        "改写流程变量",
                        "update act_ru_variable set text_ = 'LAWFUL', long_ = 1 where proc_inst_id_ in (select id_ from"
                                + " act_ru_execution where business_key_ = '$d')"),
                attack(Kind.ENGINE_SQL, "改写定时器的到期日", "update act_ru_job set duedate_ = date '2020-01-01'")
                        .where(target -> target.step().equals("PublicComment")),
                attack(
                        Kind.ENGINE_SQL,
                        "删除、增加部署的文件",
                        "delete from act_ge_bytearray where name_ = 'bpmn/Decision.bpmn'",
                        "insert into act_ge_bytearray (id_, rev_, name_, deployment_id_, bytes_) select 'forged', 1,"
                                + " 'bpmn/Decision.bpmn', max(id_), 'x' from act_re_deployment",
                        "insert into act_re_procdef (id_, rev_, key_, version_, deployment_id_, resource_name_) select"
                                + " 'Decision:99:forged', 1, 'Decision', 99, max(id_), 'bpmn/Hearing.bpmn' from"
                                + " act_re_deployment"),
                attack(
                        Kind.ENGINE_SQL,
                        "删除在办任务和令牌",
                        "delete from act_ru_identitylink where task_id_ in (select id_ from act_ru_task where"
                                + " proc_inst_id_ in (select id_ from act_ru_execution where business_key_ = '$d'))",
                        "delete from act_ru_task where proc_inst_id_ in (select id_ from act_ru_execution where"
                                + " business_key_ = '$d')"));
    }

    private static String history(String definition, String activity) {
        return "insert into act_hi_actinst (id_, root_proc_inst_id_, proc_inst_id_, proc_def_id_, proc_def_key_,"
                + " execution_id_, act_id_, act_type_, start_time_) select 'forged', i.proc_inst_id_, i.proc_inst_id_,"
                + " i.proc_def_id_, 'x', i.proc_inst_id_, '" + activity + "', 'userTask', now() from (select"
                + " proc_inst_id_, " + definition + " as proc_def_id_ from act_hi_procinst where business_key_ = '$d'"
                + " and super_process_instance_id_ is null) i";
    }

    private Stream<Attack> forgedProcedure() {
        return Stream.of(Attack.of(Kind.GATE_SQL, "伪造在办任务，一举写入全部证据，再要求放行", target -> new Forgery(in).of(target)));
    }

    private Stream<Attack> owner() {
        return Stream.of(
                attack(
                        Kind.OWNER_SQL,
                        "改换会话角色和触发器开关",
                        "set session_replication_role = replica",
                        "set local session_replication_role = replica; update act_ru_execution set act_id_ ="
                                + " 'CallActivity_CollectiveDecision'" + ROOT,
                        "set role mde_gate",
                        "set role mde_owner",
                        "set session authorization mde_owner"),
                attack(
                        Kind.OWNER_SQL,
                        "停用触发器和约束",
                        "alter table act_ru_execution disable trigger all",
                        "alter table act_ru_task disable trigger user",
                        "drop trigger token_is_guarded on act_ru_execution",
                        "alter table gate.agenda_item disable trigger all",
                        "drop index one_root_a_decision"),
                attack(
                        Kind.OWNER_SQL,
                        "改写大门的函数和视图",
                        "create or replace function gate.unmet(text) returns setof text language sql as 'select 1'",
                        "create or replace function gate.valid_clearance(p_decision text) returns bigint language sql as"
                                + " 'select 1::bigint'",
                        "create or replace view gate.agenda as select true as stands",
                        "alter function gate.unmet(text) owner to current_user",
                        "drop function gate.check_agenda()",
                        "create function gate.mine() returns int language sql as 'select 1'"),
                attack(
                        Kind.OWNER_SQL,
                        "以临时表和同名函数遮蔽",
                        "create temp table requirement (decision text); select gate.clear('$d')",
                        "create table pg_temp.statute (requirement text)",
                        "create function pg_temp.unmet(text) returns int language sql as 'select 1'",
                        "set local search_path = pg_temp, public; create table decision (number text)",
                        "create schema shadow",
                        "create table public.requirement (decision text)",
                        "create table camunda.requirement (decision text)",
                        "create function public.sha256(bytea) returns bytea language sql as 'select $1'"),
                attack(
                        Kind.OWNER_SQL,
                        "给自己加权、读写服务器文件",
                        "grant mde_gate to current_user",
                        "grant all on gate.clearance to current_user",
                        "alter role current_user superuser",
                        "create role forged superuser login",
                        "copy (select 1) to program 'id'",
                        "alter system set session_replication_role = replica",
                        "do $x$ begin perform pg_read_file('PG_VERSION'); end $x$",
                        "create extension dblink"));
    }

    /** Two sessions that take what the gate and the ledger lock, in opposite order. */
    private Attack deadlock() {
        return Attack.of(Kind.GATE_SQL, "两个会话交叉锁定大门和留痕", target -> new Deadlock(in).on(target.number()))
                .costing();
    }
}
