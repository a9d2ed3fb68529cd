package cn.majordecision.matter.decision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The records of many decisions exactly as they are stored, in one question, for lists (第三十三条). */
@Component
public class StoredRecords {

    private final JdbcClient jdbc;

    StoredRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of each decision that has some, oldest first. */
    public Map<String, List<StoredRecord>> of(Collection<String> decisions) {
        record Of(String decision, StoredRecord record) {}
        return jdbc
                .sql("select * from gate.record where decision = any(?) order by id")
                .params(new Object[] {decisions.toArray(String[]::new)})
                .query((row, n) -> new Of(row.getString("decision"), StoredRecord.of(row, n)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::decision, Collectors.mapping(Of::record, Collectors.toList())));
    }
}
