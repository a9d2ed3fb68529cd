package cn.majordecision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.base.ledger.LedgerEntries;
import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that could remain of an attempt: open tasks, rows behind the gate, entries of the ledger. */
@TestComponent
class Traces {

    private static final Set<String> TABLES =
            Set.of("record", "evidence", "draft", "requirement", "period", "clearance", "agenda_item", "outcome");

    private final Procedures procedures;
    private final LedgerEntries ledger;
    private final JdbcClient jdbc;

    Traces(Procedures procedures, LedgerEntries ledger, JdbcClient jdbc) {
        this.procedures = procedures;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /** What there is of a decision now. */
    record Found(List<String> tasks, Map<String, Long> rows, int entries) {}

    Found of(String number) {
        return new Found(
                procedures.open(number).stream().map(OpenTask::id).toList(),
                TABLES.stream().collect(Collectors.toMap(table -> table, table -> rows(table, number))),
                ledger.of(number).size());
    }

    /** Nothing is left of the attempt but one entry that says it was refused. */
    void refused(String number, Found before, String action) {
        Found after = of(number);
        assertThat(after.tasks()).isEqualTo(before.tasks());
        assertThat(after.rows()).isEqualTo(before.rows());
        assertThat(after.entries()).isEqualTo(before.entries() + 1);
        assertThat(ledger.of(number).get(before.entries()).entry())
                .contains("\"type\":\"ActionRefused\"", "\"action\":\"" + action + "\"");
    }

    private long rows(String table, String number) {
        return jdbc.sql("select count(*) from gate." + table + " where decision = ?")
                .param(number)
                .query(Long.class)
                .single();
    }
}
