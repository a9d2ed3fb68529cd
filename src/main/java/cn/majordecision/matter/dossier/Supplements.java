package cn.majordecision.matter.dossier;

import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StoredRecord;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers handed in for items that no record fills, in the order they came (第三十三条). */
@Component
public class Supplements {

    /** The task with which papers are handed in. */
    static final String TASK = "CompleteDossier";

    private final Records records;
    private final ObjectMapper json;

    Supplements(Records records, ObjectMapper json) {
        this.records = records;
        this.json = json;
    }

    /** What is read of the task that puts the dossier together. */
    record Form(@Nullable List<Supplement> supplements) {

        Stream<Supplement> handedIn() {
            return supplements == null ? Stream.of() : supplements.stream();
        }
    }

    /** Every paper handed in so far. */
    public List<Supplement> of(String decision) {
        return records.all(decision, TASK, Form.class).stream()
                .flatMap(record -> record.form().handedIn())
                .toList();
    }

    /** The same of the records of a decision as they were read before. */
    List<Supplement> in(List<StoredRecord> stored) {
        return stored.stream()
                .filter(record -> record.task().equals(TASK))
                .flatMap(record -> read(record).handedIn())
                .toList();
    }

    private Form read(StoredRecord record) {
        try {
            return json.readValue(record.content(), Form.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
