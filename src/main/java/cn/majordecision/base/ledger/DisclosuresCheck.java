package cn.majordecision.base.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Personal data kept apart: each is what its entry committed to, and what is gone was erased on record. */
final class DisclosuresCheck implements LedgerCheck {

    private static final int FETCHED = 1000;

    @Override
    public String name() {
        return "个人信息";
    }

    @Override
    public void look(Evidence evidence) throws Exception {
        if (evidence.connection().isEmpty()) {
            return;
        }
        Connection connection = evidence.connection().get();
        Set<String> erased = evidence.told("DisclosureErased").stream()
                .map(told -> told.event().path("commit").asText())
                .collect(Collectors.toSet());
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED);
            kept(evidence, statement);
            committed(evidence, statement, erased);
        }
    }

    private static void kept(Evidence evidence, Statement statement) throws Exception {
        try (ResultSet row = statement.executeQuery(
                "select commit, chain, seq, salt, name, value from ledger.disclosure order by chain, seq, name")) {
            while (row.next()) {
                Disclosure disclosure =
                        new Disclosure(row.getString("salt"), row.getString("name"), row.getString("value"));
                if (!disclosure.commit().equals(row.getString("commit"))) {
                    evidence.found(
                            Evidence.place(row.getString("chain"), row.getLong("seq")),
                            "个人信息“" + disclosure.name() + "”与记录所承诺的不符");
                }
            }
        }
    }

    private static void committed(Evidence evidence, Statement statement, Set<String> erased) throws Exception {
        ObjectMapper json = new ObjectMapper();
        try (ResultSet row = statement.executeQuery("""
                select e.chain, e.seq, e.entry,
                    array(select d.commit || ' ' || d.name from ledger.disclosure d
                        where d.chain = e.chain and d.seq = e.seq) as kept
                from ledger.entry e where position('"commit":{'::bytea in substring(e.entry for 512)) > 0
                """)) {
            while (row.next()) {
                JsonNode entry = json.readTree(row.getBytes("entry"));
                Set<String> kept =
                        new HashSet<>(Set.of((String[]) row.getArray("kept").getArray()));
                String place = Evidence.place(row.getString("chain"), row.getLong("seq"));
                entry.path("commit").properties().forEach(field -> {
                    String commit = field.getValue().asText();
                    if (!kept.remove(commit + " " + field.getKey()) && !erased.contains(commit)) {
                        evidence.found(place, "个人信息“" + field.getKey() + "”没有删除记录却已不存在");
                    }
                });
                if (!kept.isEmpty()) {
                    evidence.found(place, "存有记录没有承诺的个人信息");
                }
            }
        }
    }
}
