package cn.majordecision.walk;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What the application's own role might say to the database beside every procedure; {@code :n} is the decision. */
enum Lie implements Operation {
    AGENDA(
            "直接写入议题",
            "insert into gate.agenda_item (decision, clearance, meeting_kind, meeting_on, meeting)"
                    + " select :n, max(id), 'EXECUTIVE', date '2026-07-10', '会' from gate.clearance where decision = :n"),
    EVIDENCE(
            "直接写入凭据",
            "insert into gate.evidence (decision, requirement, holds, draft_version, record)"
                    + " select :n, 'R-046', true, 1, max(id) from gate.record where decision = :n"),
    CLEARANCE(
            "直接写入放行",
            "insert into gate.clearance (decision, draft_version, draft_sha256, ledger_seq)"
                    + " values (:n, 1, 'x', 1)"),
    STATE("改写决策状态", "update gate.decision set state = 'ADOPTED' where number = :n"),
    RECORD("删除办理记录", "delete from gate.record where decision = :n"),
    PLAN("删去程序清单", "delete from gate.requirement where decision = :n"),
    ENTRY("改写留痕", "update ledger.entry set entry = '' where chain = :n"),
    HISTORY("删除引擎历史", "delete from camunda.act_hi_taskinst"),
    BUSINESS_KEY(
            "改换决策编号",
            "update camunda.act_ru_execution set business_key_ = business_key_ || 'x'" + " where business_key_ = :n",
            false,
            true),
    NEW_ROOT(
            "插入会议流程",
            "insert into camunda.act_ru_execution"
                    + " (id_, rev_, proc_inst_id_, root_proc_inst_id_, business_key_, proc_def_id_, act_id_)"
                    + " select 'lie-' || :n, 1, 'lie-' || :n, 'lie-' || :n, :n, id_, 'Task_ScheduleItem'"
                    + " from camunda.act_re_procdef where key_ = 'CollectiveDecision'"),
    MOVED_TOKEN(
            "把令牌改到会议",
            "update camunda.act_ru_execution set act_id_ = 'CallActivity_CollectiveDecision'"
                    + " where root_proc_inst_id_ in (select id_ from camunda.act_ru_execution where business_key_ = :n)"
                    + " and proc_def_id_ like 'Decision:%' and act_id_ is distinct from 'CallActivity_CollectiveDecision'",
            true,
            true),
    MOVED_TASK(
            "把任务改为安排议题",
            "update camunda.act_ru_task set task_def_key_ = 'Task_ScheduleItem', proc_def_id_ ="
                    + " (select id_ from camunda.act_re_procdef where key_ = 'CollectiveDecision')"
                    + " where proc_inst_id_ in (select id_ from camunda.act_ru_execution where business_key_ = :n)"
                    + " and task_def_key_ <> 'Task_ScheduleItem'",
            true,
            true),
    PLACED("自行列入议程", "select gate.place_on_agenda(:n, 'EXECUTIVE', date '2026-07-10', '会')"),
    DECIDED("自行登记通过", "select gate.decide(:n, 'ADOPTED')"),
    MOVED("自行转为已通过", "select gate.move(:n, 'ADOPTED')"),
    ISSUED("自行转为已签发", "select gate.move(:n, 'ISSUED')"),
    PUBLISHED("自行转为已公布", "select gate.move(:n, 'PUBLISHED')"),
    ARCHIVED("自行转为已归档", "select gate.move(:n, 'ARCHIVED')"),
    WRITTEN("凭空留下审查意见", "select gate.write_record(:n, 'LegalityReview', 'Sealed', '{}', '{}', '{}', 'x', null)"),
    PROVEN(
            "用别的记录证明合法",
            "select gate.record_evidence(:n, 'R-046', true, (select max(id) from gate.record"
                    + " where decision = :n and task <> 'IssueOpinion'))"),
    PROVEN_AGAIN(
            "用旧记录再作证明",
            "select gate.record_evidence(:n, p.requirement, true, r.id) from gate.record r"
                    + " join gate.proof p on p.task = r.task where r.decision = :n",
            true,
            false),
    SHORTENED("缩短征求意见期限", "select gate.open_period(:n, 'R-024', gate.now() - interval '1 day')"),
    WAIVED(
            "豁免征求意见期限",
            "select gate.waive_period(:n, 'R-024', 'undertaker', '急')"
                    + " from gate.period where decision = :n limit 1",
            true,
            false),
    WAIVED_REVIEW(
            "豁免审查时间",
            "select gate.waive_period(:n, 'R-049', 'undertaker', '急')"
                    + " from gate.period where decision = :n limit 1",
            true,
            false),
    RULED_OUT(
            "启动后取消一项要求",
            "select gate.require(:n, 'R-035', '第十九条第一款', 'ExpertReview', true, true, false, '不需要', 'x')"
                    + " from gate.decision where number = :n and state <> 'PROPOSED'",
            true,
            false),
    SELF_CONFIRMED("承办人自行确认修改", "select gate.confirm_insubstantial(:n, 1, 'undertaker')"),
    LAX_PROFILE("按宽松规则登记", "select gate.register_decision('甲', 'MAKE', null, 'transport', 'NONE', 1, 'x')");

    private final String what;
    private final String sql;
    private final boolean vacuous;
    private final boolean engine;

    Lie(String what, String sql) {
        this(what, sql, false, false);
    }

    /**
     * A lie.
     *
     * @param vacuous says nothing when there is nothing yet it could be about
     * @param engine speaks of tokens, which may be there when the decision may
     */
    Lie(String what, String sql, boolean vacuous, boolean engine) {
        this.what = what;
        this.sql = sql;
        this.vacuous = vacuous;
        this.engine = engine;
    }

    @Override
    public void on(Walk walk) {
        if (engine && (walk.isOver() || walk.truth().mayMeet() || walk.truth().adopted())) {
            throw new IllegalStateException("无从说起");
        }
        if (sql.startsWith("select")) {
            boolean said = !walk.house()
                    .jdbc()
                    .sql(sql)
                    .param("n", walk.number())
                    .query((row, n) -> name())
                    .list()
                    .isEmpty();
            if (!said) {
                throw new IllegalStateException("无从说起");
            }
        } else if (walk.house().jdbc().sql(sql).param("n", walk.number()).update() == 0 && vacuous) {
            throw new IllegalStateException("无从说起");
        }
    }

    @Override
    public boolean forbidden() {
        return true;
    }

    @Override
    public String toString() {
        return "应用账号以 SQL " + what;
    }

    static Set<String> all() {
        return Arrays.stream(values()).map(Lie::toString).collect(Collectors.toSet());
    }
}
