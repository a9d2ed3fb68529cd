package cn.majordecision.matter.dossier;

import cn.majordecision.base.document.Document;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.rendition.Rendition;
import cn.majordecision.base.rendition.Renditions;
import cn.majordecision.matter.decision.Draft;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepCompleted;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has lasting forms of the documents of a dossier made while it is put together, so that sealing need not wait (第三十三条). */
@Component
public class Preservation {

    private static final String STEP = "Archiving";

    private final Records records;
    private final Drafts drafts;
    private final Documents documents;
    private final Renditions renditions;

    Preservation(Records records, Drafts drafts, Documents documents, Renditions renditions) {
        this.records = records;
        this.drafts = drafts;
        this.documents = documents;
        this.renditions = renditions;
    }

    @TransactionalEventListener
    void prepare(StepCompleted done) {
        if (done.step().equals(STEP)) {
            renditions.ask(hashes(done.decision()));
        }
    }

    @TransactionalEventListener
    void prepare(SupplementAdded added) {
        renditions.ask(Set.of(added.sha256()));
    }

    /** Names of the documents of a decision whose lasting form is still sought; they are asked for once more. */
    public List<String> waiting(String decision) {
        return waiting(hashes(decision));
    }

    /** The same of these documents. */
    List<String> waiting(Collection<String> all) {
        List<String> waiting =
                renditions.waiting(all).stream().map(Document::name).sorted().toList();
        if (!waiting.isEmpty()) {
            renditions.ask(all);
        }
        return waiting;
    }

    /** How the lasting forms of these stand. */
    public Standing standing(Collection<String> hashes) {
        Map<String, Rendition> known = renditions.of(hashes);
        return new Standing(known, renditions.converting(), documents.named(hashes));
    }

    private Set<String> hashes(String decision) {
        Set<String> all = new TreeSet<>();
        records.stored(decision).forEach(record -> all.addAll(record.documents()));
        drafts.all(decision).stream().map(Draft::sha256).forEach(all::add);
        return all;
    }
}
