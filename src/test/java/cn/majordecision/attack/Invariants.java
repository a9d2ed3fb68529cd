package cn.majordecision.attack;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;

/** What must hold after every attempt, found out from bare rows. */
@TestComponent
class Invariants {

    /** The places of the root process that lie behind the gate. */
    private static final String BEHIND =
            "'Gateway_AlreadyAdopted', 'CallActivity_CollectiveDecision', 'Gateway_Outcome',"
                    + " 'EndEvent_Rejected', 'EndEvent_Lapsed', 'Gateway_Adopted', 'CallActivity_Publication',"
                    + " 'CallActivity_Archiving', 'EndEvent_Archived'";

    private static final String KNOWN = "'Decision', 'Initiation', 'Drafting', 'PublicParticipation', 'PublicComment',"
            + " 'Hearing', 'Survey', 'ExpertReview', 'RiskAssessment', 'FairCompetition', 'LegalityReview'";

    private static final String MISPLACED = " and (split_part(proc_def_id_, ':', 1) not in (" + KNOWN + ") or"
            + " split_part(proc_def_id_, ':', 1) = 'Decision' and %s in (" + BEHIND + "))";

    private final Ground ground;
    private final Chains chains = new Chains();
    private String definitions = "";

    Invariants(Ground ground) {
        this.ground = ground;
    }

    /** From now on the definitions and the rules of the database must stay as they are. */
    void begin() {
        definitions = ground.work(Invariants::definitions);
        if (!chains.known()) {
            forget();
        }
    }

    /** How many refusals the entries told of that were reckoned so far. */
    long refusals() {
        return chains.refusals();
    }

    /** Does something that is judged and then taken back. */
    <T> T passing(Supplier<T> judged) {
        Chains.Mark before = chains.mark();
        ground.begin();
        try {
            return judged.get();
        } finally {
            ground.rollback();
            chains.backTo(before);
        }
    }

    /** The ledger was put back to where it had been kept. */
    void forget() {
        chains.forget();
        ground.work(sql -> chains.broken(sql).isEmpty());
    }

    /** Everything that does not hold, in words; empty when all is well. The lawfully cleared one is excepted. */
    List<String> broken(String cleared, Set<String> changed) {
        return ground.work(sql -> {
            List<String> broken = new ArrayList<>();
            tokens(sql, cleared, broken);
            effects(sql, cleared, broken);
            if (changed.stream().anyMatch(table -> table.startsWith("gate.") || table.startsWith("identity."))) {
                law(sql, cleared, broken);
            }
            broken.addAll(chains.broken(sql));
            if (!definitions(sql).equals(definitions)) {
                broken.add("definitions or rules of the database changed");
            }
            return broken;
        });
    }

    private static void tokens(Statement sql, String cleared, List<String> broken) throws SQLException {
        String foreign =
                " where coalesce((select r.business_key_ from %s r where r.%s = coalesce((select i.%s from %s i"
                        + " where i.%s = t.proc_inst_id_), t.proc_inst_id_)), '') <> '" + cleared + "'";
        String running = foreign.formatted("act_ru_execution", "id_", "root_proc_inst_id_", "act_ru_execution", "id_");
        String past =
                foreign.formatted("act_hi_procinst", "id_", "root_proc_inst_id_", "act_hi_procinst", "proc_inst_id_");
        for (String query : List.of(
                "select 'token ' || act_id_ from act_ru_execution t" + running + MISPLACED.formatted("act_id_"),
                "select 'task ' || task_def_key_ from act_ru_task t" + running + MISPLACED.formatted("task_def_key_"),
                "select 'history ' || act_id_ from act_hi_actinst t" + past + MISPLACED.formatted("act_id_"))) {
            broken.addAll(strings(sql, query));
        }
    }

    private static void effects(Statement sql, String cleared, List<String> broken) throws SQLException {
        for (String table : List.of("clearance", "agenda_item", "outcome", "agenda")) {
            broken.addAll(strings(
                    sql,
                    "select distinct '" + table + " ' || decision from gate." + table + " where decision <> '" + cleared
                            + "'"));
        }
        broken.addAll(strings(
                sql, "select state || ' ' || number from gate.decision where state not in ('PROPOSED', 'STARTED')"));
    }

    private static void law(Statement sql, String cleared, List<String> broken) throws SQLException {
        for (String decision : strings(sql, "select number from gate.decision order by 1")) {
            boolean owing = !Law.owed(sql, decision).isEmpty();
            if (owing == decision.equals(cleared)) {
                broken.add((owing ? "the law is not done by " : "the law counts as done by ") + decision);
            }
        }
    }

    /** What is deployed, and every function, trigger and right of the database, as one text. */
    private static String definitions(Statement sql) throws SQLException {
        return String.join("\n", strings(sql, """
                select md5(string_agg(line, E'\\n' order by line)) from (
                    select concat(id_, key_, version_, deployment_id_, resource_name_) as line from act_re_procdef
                    union all select concat(id_, name_, md5(bytes_)) from act_ge_bytearray
                        where deployment_id_ is not null
                    union all select concat(id_, name_) from act_re_deployment
                    union all select concat(oid, prosrc, proowner, proacl::text) from pg_proc
                        where pronamespace::regnamespace::text in ('gate', 'ledger', 'camunda', 'public')
                            and proname <> 'now'
                    union all select concat(tgrelid, tgname, tgenabled, tgfoid) from pg_trigger
                    union all select concat(relname, relowner, relacl::text) from pg_class
                        where relnamespace::regnamespace::text in ('gate', 'ledger', 'camunda', 'public', 'identity')
                    union all select concat(rolname, rolsuper, rolcanlogin) from pg_roles
                    union all select concat(roleid, ':', member) from pg_auth_members) as everything"""));
    }

    static List<String> strings(Statement sql, String query) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
        }
        return List.copyOf(found);
    }
}
