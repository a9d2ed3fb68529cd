package cn.majordecision.step.archiving;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.dossier.DossierDirectories;
import cn.majordecision.matter.dossier.Supplement;
import cn.majordecision.matter.dossier.Supplements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The papers handed in besides the records: which are proper, and what came before a dossier was sent back. */
@Component
class HandedIn {

    private final Supplements supplements;
    private final DossierDirectories directories;
    private final Documents documents;
    private final Clock clock;

    HandedIn(Supplements supplements, DossierDirectories directories, Documents documents, Clock clock) {
        this.supplements = supplements;
        this.directories = directories;
        this.documents = documents;
        this.clock = clock;
    }

    /** Every paper handed in so far. */
    List<Supplement> before(String decision) {
        return supplements.of(decision);
    }

    /** True for a paper that names its item, its source and its day, and is there. */
    boolean proper(TaskInHand<?> task, Supplement paper) {
        LocalDate on = paper.on();
        return paper.item() != null
                && directories.of(task.decision()).has(paper.item())
                && paper.document() != null
                && documents.find(paper.document()).isPresent()
                && Filled.in(paper.source())
                && on != null
                && !on.isAfter(LocalDate.ofInstant(task.at(), clock.getZone()));
    }
}
