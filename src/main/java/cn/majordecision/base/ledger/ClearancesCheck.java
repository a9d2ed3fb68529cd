package cn.majordecision.base.ledger;

import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;

/** Clearances stand at a position the ledger really had, and every agenda item was told to the ledger (第二十五条、第三十条). */
final class ClearancesCheck implements LedgerCheck {

    @Override
    public String name() {
        return "上会许可与议程";
    }

    @Override
    public void look(Evidence evidence) throws Exception {
        if (evidence.connection().isEmpty()) {
            return;
        }
        try (Statement statement = evidence.connection().get().createStatement()) {
            positions(evidence, statement);
            items(evidence, statement);
        }
    }

    private static void positions(Evidence evidence, Statement statement) throws Exception {
        try (ResultSet row = statement.executeQuery("""
                select c.decision, c.id from gate.clearance c left join ledger.entry e
                    on e.chain = c.decision and e.seq = c.ledger_seq
                where c.ledger_leaf is not null and c.ledger_seq > 0 and e.leaf is distinct from c.ledger_leaf
                """)) {
            while (row.next()) {
                evidence.found("决策 " + row.getString(1) + " 上会许可 " + row.getLong(2), "所依据的留痕位置与留痕不符");
            }
        }
    }

    private static void items(Evidence evidence, Statement statement) throws Exception {
        Map<String, Long> told = evidence.told("ItemPlaced").stream()
                .collect(Collectors.groupingBy(Evidence.Told::chain, Collectors.counting()));
        try (ResultSet row =
                statement.executeQuery("select decision, count(*) from gate.agenda_item group by decision")) {
            while (row.next()) {
                Long count = told.remove(row.getString(1));
                if (count == null || count != row.getLong(2)) {
                    evidence.found("决策 " + row.getString(1) + " 的会议议程", "与留痕所记的列入次数不符");
                }
            }
        }
        told.forEach((decision, count) -> evidence.found("决策 " + decision + " 的会议议程", "留痕所记的议程已不存在"));
    }
}
