package cn.majordecision.attack;

import static cn.majordecision.attack.Insider.each;

import java.util.Arrays;
import java.util.stream.Stream;

/** Lies told to the functions of the gate and of the ledger under the application's own login, and their tables written past them. */
record GateAttacks(Insider in, String cleared) {

    Stream<Attack> all() {
        return Stream.of(lies(), plans(), proofs(), tables().map(Attack::costing), ledger().map(Attack::costing))
                .flatMap(each -> each);
    }

    /** Calls of functions, or statements, each tried by itself; $d is the decision, $c another one that is cleared. */
    private Attack attack(Kind kind, String name, String... calls) {
        return Attack.of(
                kind,
                name,
                target -> each(Arrays.stream(calls)
                        .map(call -> (Insider.Step) () -> {
                            String sql = call.replace("$d", target.number()).replace("$c", cleared);
                            if (sql.startsWith("gate.") || sql.startsWith("ledger.")) {
                                in.call(sql);
                            } else {
                                in.sql(sql);
                            }
                        })
                        .toArray(Insider.Step[]::new)));
    }

    private Stream<Attack> lies() {
        return Stream.of(
                attack(Kind.GATE_SQL, "要求放行", "gate.clear('$d')"),
                attack(
                        Kind.GATE_SQL,
                        "列入会议议程",
                        "gate.clear('$d')",
                        "gate.place_on_agenda('$d', 'EXECUTIVE', date '2026-07-10', '常务会议')",
                        "gate.place_on_agenda('$d', 'PLENARY', date '2020-01-01', '全体会议')"),
                attack(
                        Kind.GATE_SQL,
                        "宣布会议决定",
                        "gate.clear('$d')",
                        "gate.place_on_agenda('$d', 'EXECUTIVE', current_date, '会')",
                        "gate.decide('$d', 'ADOPTED')",
                        "gate.decide('$d', 'ADOPTED_WITH_CHANGES')"),
                attack(
                        Kind.GATE_SQL,
                        "改写决策状态",
                        "gate.move('$d', 'ADOPTED')",
                        "gate.move('$d', 'ISSUED')",
                        "gate.move('$d', 'PUBLISHED')",
                        "gate.move('$d', 'ARCHIVED')",
                        "gate.move('$d', 'REJECTED')",
                        "gate.move('$d', 'LAPSED')",
                        "gate.move('$d', 'NONSENSE')"),
                attack(
                        Kind.GATE_SQL,
                        "按更宽的规则另行登记",
                        "gate.register_decision('宽', 'MAKE', null, 'transport', 'LAX', 1, 'undertaker')",
                        "gate.register_decision('宽', 'ADJUST', null, 'transport', 'CN-713', 1, 'undertaker')",
                        "gate.register_decision('', 'MAKE', null, 'transport', 'CN-713', 1, 'undertaker')"),
                attack(
                        Kind.GATE_SQL,
                        "重放另一决策的放行",
                        "insert into gate.agenda_item (decision, clearance, meeting_kind, meeting_on, meeting) select"
                                + " '$d', id, 'EXECUTIVE', date '2026-07-10', '会' from gate.clearance where decision ="
                                + " '$c'",
                        "update gate.clearance set decision = '$d' where decision = '$c'"));
    }

    private Stream<Attack> plans() {
        String lax = "gate.require('$d', '%s', '', '%s', %s, %s, %s, '不必', 'undertaker')";
        return Stream.of(
                attack(
                        Kind.GATE_SQL,
                        "把法定程序改为不适用",
                        lax.formatted("R-046", "LegalityReview", "true", "true", "false"),
                        lax.formatted("R-049", "LegalityReview", "true", "true", "false"),
                        lax.formatted("R-048", "LegalityReview", "true", "true", "false"),
                        lax.formatted("R-012", "Drafting", "false", "true", "false"),
                        lax.formatted("R-016", "Drafting", "false", "true", "false")),
                attack(
                        Kind.GATE_SQL,
                        "把法定程序改到会后或者与草案无关",
                        lax.formatted("R-046", "LegalityReview", "false", "true", "true"),
                        lax.formatted("R-046", "LegalityReview", "true", "false", "true"),
                        lax.formatted("R-020", "Publication", "false", "false", "true")),
                attack(
                                Kind.GATE_SQL,
                                "由无职责的人确认不适用",
                                "gate.confirm_rulings('$d', 'undertaker')",
                                "gate.confirm_rulings('$d', 'system-admin')",
                                "gate.confirm_rulings('$d', 'nobody')")
                        .bestAt("Initiation"),
                attack(
                        Kind.GATE_SQL,
                        "由无职责的人确认修改不是实质性的",
                        "gate.confirm_insubstantial('$d', 1, 'undertaker')",
                        "gate.confirm_insubstantial('$d', gate.add_draft('$d', 'x', 'INSUBSTANTIAL', '改字', 'undertaker'),"
                                + " 'undertaker')",
                        "gate.confirm_insubstantial('$d', 1, '')"),
                attack(Kind.GATE_SQL, "冒充审查人员确认不适用", "gate.confirm_rulings('$d', 'legality-reviewer')")
                        .bestAt("Initiation"));
    }

    private Stream<Attack> proofs() {
        return Stream.of(
                attack(
                        Kind.GATE_SQL,
                        "没有在办任务而写入办理记录",
                        record("CollectiveDecision", "DecideItem", "administrative-head"),
                        record("Archiving", "SealDossier", "archivist"),
                        record("Decision", "IssueOpinion", "legality-reviewer"),
                        record("LegalityReview", "Nothing", "legality-reviewer")),
                attack(
                        Kind.GATE_SQL,
                        "以别的任务的记录充作证据",
                        "gate.record_evidence('$d', 'R-046', true, (select max(id) from gate.record where decision = '$d'))",
                        "gate.record_evidence('$d', 'R-046', true, null)",
                        "gate.record_evidence('$d', 'R-046', true, 0)"),
                attack(
                        Kind.GATE_SQL,
                        "把已有的记录再用一次，或者反过来用",
                        "gate.record_evidence('$d', e.requirement, not e.holds, e.record) from gate.evidence e where"
                                + " e.decision = '$d'",
                        "gate.record_evidence('$d', e.requirement, e.holds, e.record) from gate.evidence e where"
                                + " e.decision = '$d'"),
                attack(
                        Kind.GATE_SQL,
                        "以别的决策的记录充作证据",
                        "gate.record_evidence('$d', 'R-046', true, (select max(id) from gate.record where decision = '$c'"
                                + " and task = 'IssueOpinion'))",
                        "gate.record_evidence('$d', 'R-020', true, (select max(id) from gate.record where decision = '$c'"
                                + " and task = 'StatePublicAdoption'))"),
                attack(
                        Kind.GATE_SQL,
                        "没有审批即缩短期限",
                        "gate.waive_period('$d', 'R-024', 'nobody', '')",
                        "gate.waive_period('$d', 'R-024'," + " 'undertaker', '急')",
                        "gate.waive_period('$d', 'R-049', 'undertaker', '急')",
                        "gate.waive_period('$d', 'R-031', 'undertaker', '急')"),
                attack(
                        Kind.GATE_SQL,
                        "另开一个已经届满的期限",
                        "gate.open_period('$d', 'R-024', timestamptz '2020-01-01')",
                        "gate.open_period('$d', 'R-031', timestamptz '2020-01-01')",
                        "gate.open_period('$d', 'R-049', timestamptz '2020-01-01')"),
                attack(
                        Kind.GATE_SQL,
                        "以没有的代理关系代人办理",
                        "gate.write_record('$d', split_part(t.proc_def_id_, ':', 1), substr(t.task_def_key_, 6), '{}',"
                                + " '{}', '{}', 'system-admin', 'legality-reviewer') from act_ru_task t join"
                                + " act_ru_execution i on i.id_ = t.proc_inst_id_ where i.business_key_ = '$d'"));
    }

    private static String record(String step, String task, String by) {
        return "gate.write_record('$d', '%s', '%s', '{}', '{}', '{}', '%s', null)".formatted(step, task, by);
    }

    private Stream<Attack> tables() {
        return Stream.of(
                attack(
                        Kind.GATE_SQL,
                        "直接写入放行、议程和决定",
                        "insert into gate.clearance (decision, draft_version, draft_sha256, ledger_seq) values ('$d', 1,"
                                + " 'x', 1)",
                        "insert into gate.agenda_item (decision, clearance, meeting_kind, meeting_on, meeting) values"
                                + " ('$d', 1, 'EXECUTIVE', date '2026-07-10', '会')",
                        "insert into gate.outcome (decision, agenda_item, outcome, draft_version) values ('$d', 1,"
                                + " 'ADOPTED', 1)",
                        "update gate.agenda set stands = true",
                        "update gate.decision set state = 'ADOPTED'"),
                attack(
                        Kind.GATE_SQL,
                        "直接改写程序清单、证据和法定规则",
                        "delete from gate.requirement where decision = '$d'",
                        "update gate.requirement set applies = false, ground = 'x' where decision = '$d'",
                        "insert into gate.evidence (decision, requirement, holds, draft_version, record) values ('$d',"
                                + " 'R-046', true, 1, 1)",
                        "delete from gate.statute",
                        "insert into gate.proof values ('R-046', 'PrepareDraft'," + " 'undertaker')",
                        "update gate.place set demand = 'FREE'",
                        "update gate.house set profile = 'LAX'",
                        "insert into gate.release_manifest (resource, sha256) values ('x', 'x')",
                        "truncate gate.record cascade",
                        "delete from gate.draft"));
    }

    private Stream<Attack> ledger() {
        String append = "ledger.append('$d', h.seq + 1, e.entry, sha256('\\x00'::bytea || e.entry), decode(repeat('%s',"
                + " 32 * bit_count((h.seq + 1)::bit(64))::int), 'hex'), null) from ledger.head h, lateral (select"
                + " convert_to('{\"actor\":\"legality-reviewer\",\"decision\":\"%s\",\"prev\":\"' || %s ||"
                + " '\",\"seq\":' || (h.seq + %s) || ',\"type\":\"StepCompleted\",\"v\":1}', 'UTF8') as entry) e where"
                + " h.chain = '$d'";
        String previous = "encode(h.leaf, 'hex')";
        return Stream.of(
                attack(
                        Kind.LEDGER_SQL,
                        "直接改写、删除留痕",
                        "insert into ledger.entry (chain, seq, entry, leaf) values ('$d', 999, '', '')",
                        "update ledger.entry set entry = '' where chain = '$d'",
                        "delete from ledger.entry",
                        "truncate ledger.entry",
                        "update ledger.head set seq = 0",
                        "delete from ledger.head"),
                attack(
                        Kind.LEDGER_SQL,
                        "追加不接前文的条目",
                        append.formatted("00", "$c", previous, "1"),
                        append.formatted("00", "$d", "repeat('0', 64)", "1"),
                        append.formatted("00", "$d", previous, "2"),
                        append.formatted("00", "-", previous, "1")),
                attack(Kind.LEDGER_SQL, "追加衔接前文、散列树前沿是假的条目", append.formatted("ab", "$d", previous, "1")),
                attack(
                        Kind.LEDGER_SQL,
                        "追加序号、摘要不符的条目",
                        "ledger.append('$d', 1, '\\x00'::bytea, sha256('\\x0000'::bytea), '', null)",
                        "ledger.append('$d', 2, '{}'::bytea, sha256('\\x00'::bytea || '{}'::bytea), '', null)",
                        "ledger.append('$d', null, '{}'::bytea, null, null, null)",
                        "ledger.append(null, 1, '{}'::bytea, null, null, null)",
                        "ledger.append_or_lock('$d', 1, '{}'::bytea, sha256('\\x00'::bytea || '{}'::bytea), '', null)",
                        "ledger.append_or_lock('$d', 0, '{\"decision\":\"$d\",\"seq\":0}', null, '', null)"),
                attack(
                        Kind.LEDGER_SQL,
                        "伪造签名检查点、总账和验证结果",
                        "insert into ledger.checkpoint (size, root, note, key_id) values (9999, '', 'x', 'x')",
                        "insert into ledger.signing_key (key_id, public_key) values ('x', '')",
                        "update ledger.log set size = 0",
                        "delete from ledger.global",
                        "insert into ledger.verification (entries, checkpoint, findings) values (1, 1, '{}')"),
                attack(
                        Kind.LEDGER_SQL,
                        "不留记录地删除个人信息",
                        "set local ledger.erased = 'x'; delete from ledger.disclosure",
                        "delete from ledger.disclosure",
                        "ledger.erase('x', '$d', 1, '{}'::bytea, '', '', null)"));
    }
}
