package cn.majordecision.base.workflow;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The released decision tables, asked outside any procedure: to show what they would say (R-055, 第二十九条). */
@Component
public class DecisionTables {

    private final DecisionService tables;
    private final AsEngine asEngine;

    DecisionTables(@Lazy DecisionService tables, AsEngine asEngine) {
        this.tables = tables;
        this.asEngine = asEngine;
    }

    /** The rows that match, in the order of the table. */
    public List<Map<String, Object>> rows(String table, Map<String, ?> inputs) {
        return asEngine.run(() -> tables.evaluateDecisionTableByKey(table)
                .variables(Map.copyOf(inputs))
                .evaluate()
                .getResultList());
    }
}
