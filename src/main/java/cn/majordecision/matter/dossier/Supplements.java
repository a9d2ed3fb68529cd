package cn.majordecision.matter.dossier;

import cn.majordecision.matter.decision.Records;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers handed in for items that no record fills, in the order they came (第三十三条). */
@Component
public class Supplements {

    private final Records records;

    Supplements(Records records) {
        this.records = records;
    }

    /** What is read of the task that puts the dossier together. */
    record Form(@Nullable List<Supplement> supplements) {

        Stream<Supplement> handedIn() {
            return supplements == null ? Stream.of() : supplements.stream();
        }
    }

    /** Every paper handed in so far. */
    public List<Supplement> of(String decision) {
        return records.all(decision, "CompleteDossier", Form.class).stream()
                .flatMap(record -> record.form().handedIn())
                .toList();
    }
}
