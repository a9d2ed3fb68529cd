package cn.majordecision;

import cn.majordecision.base.identity.Actor;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import cn.majordecision.matter.dossier.DossierDirectories;
import cn.majordecision.matter.dossier.Item;
import cn.majordecision.matter.dossier.Need;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.annotation.Transactional;

/** Leaves the records that the steps before have left in the dossier, properly recorded and told to the ledger. */
@TestComponent
public class Filed {

    private final Records records;
    private final DossierDirectories directories;
    private final Clock clock;

    Filed(Records records, DossierDirectories directories, Clock clock) {
        this.records = records;
        this.directories = directories;
        this.clock = clock;
    }

    /** What stands in each record. */
    public record Paper(@Nullable String content) {}

    /** A record of every task that fills a required or conditional item, except these. */
    @Transactional
    public void everything(String decision, String... except) {
        Set<String> written = new LinkedHashSet<>(List.of(except));
        for (Item item : directories.of(decision).items()) {
            if (item.need() == Need.REQUIRED || item.need() == Need.CONDITIONAL) {
                item.tasks().stream().filter(written::add).forEach(task -> record(decision, item.step(), task));
            }
        }
    }

    /** One record with these documents. */
    @Transactional
    public void record(String decision, String step, String task, String... documents) {
        records.complete(StepOutcome.of(new TaskInHand<>(
                        task,
                        task,
                        step,
                        decision,
                        new Actor("undertaker", null),
                        new Paper(task + "的内容"),
                        clock.instant(),
                        List.of()))
                .with(documents));
    }
}
