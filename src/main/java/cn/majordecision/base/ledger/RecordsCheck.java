package cn.majordecision.base.ledger;

import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** Every record of a completed task has the content its entry names by hash, and none is without an entry. */
final class RecordsCheck implements LedgerCheck {

    private static final int FETCHED = 500;

    @Override
    public String name() {
        return "办理记录";
    }

    @Override
    public void look(Evidence evidence) throws Exception {
        if (evidence.connection().isEmpty()) {
            return;
        }
        Map<Long, Evidence.Told> told = new TreeMap<>();
        evidence.told("StepCompleted").stream()
                .filter(each -> each.event().hasNonNull("recordSha256"))
                .forEach(each -> told.put(each.event().path("record").asLong(), each));
        try (Statement statement = evidence.connection().get().createStatement()) {
            statement.setFetchSize(FETCHED);
            try (ResultSet row = statement.executeQuery(
                    "select id, decision, encode(sha256(convert_to(content, 'UTF8')), 'hex') from gate.record")) {
                while (row.next()) {
                    Evidence.Told entry = told.remove(row.getLong(1));
                    if (entry == null
                            || !entry.event().path("recordSha256").asText().equals(row.getString(3))) {
                        evidence.found("决策 " + row.getString(2) + " 办理记录 " + row.getLong(1), "内容与留痕所记的摘要不符，或者没有留痕");
                    }
                }
            }
        }
        told.values().forEach(each -> evidence.found(Evidence.place(each.chain(), each.seq()), "所指的办理记录不存在"));
    }
}
