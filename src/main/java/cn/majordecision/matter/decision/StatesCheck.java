package cn.majordecision.matter.decision;

import cn.majordecision.base.ledger.Evidence;
import cn.majordecision.base.ledger.LedgerCheck;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Every decision stands where its outcomes and the ledger say (第三十条). */
final class StatesCheck implements LedgerCheck {

    private static final String STATES = """
            select n.number, n.state, count(o.id), case
                when n.state in ('ADOPTED', 'ISSUED', 'PUBLISHED', 'ARCHIVED')
                    then coalesce(bool_or(o.outcome in ('ADOPTED', 'ADOPTED_WITH_CHANGES')), false)
                when n.state = 'REJECTED' then coalesce(bool_or(o.outcome = 'REJECTED'), false)
                when n.state = 'LAPSED' then coalesce(bool_or(o.outcome = 'DEFERRED'), false)
                else true end
            from gate.decision n left join gate.outcome o on o.decision = n.number
            group by n.number, n.state order by n.number""";

    @Override
    public String name() {
        return "决策状态";
    }

    @Override
    public void look(Evidence evidence) throws Exception {
        if (evidence.connection().isEmpty()) {
            return;
        }
        Map<String, String> moved = new HashMap<>();
        evidence.told("DecisionMoved")
                .forEach(told ->
                        moved.put(told.chain(), told.event().path("state").asText()));
        Map<String, Long> decided = evidence.told("OutcomeDecided").stream()
                .collect(Collectors.groupingBy(Evidence.Told::chain, Collectors.counting()));
        try (Statement statement = evidence.connection().get().createStatement();
                ResultSet row = statement.executeQuery(STATES)) {
            while (row.next()) {
                String number = row.getString(1);
                String label = DecisionState.valueOf(row.getString(2)).label();
                if (!row.getBoolean(4)) {
                    evidence.found("决策 " + number, "状态为“" + label + "”，却没有相应的会议决定");
                }
                if (!row.getString(2).equals(moved.getOrDefault(number, DecisionState.PROPOSED.name()))) {
                    evidence.found("决策 " + number, "状态为“" + label + "”，与留痕所记的不同");
                }
                if (row.getLong(3) != decided.getOrDefault(number, 0L)) {
                    evidence.found("决策 " + number, "会议决定的次数与留痕所记的不同");
                }
            }
        }
    }
}
