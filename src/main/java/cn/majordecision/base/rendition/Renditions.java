package cn.majordecision.base.rendition;

import cn.majordecision.base.document.Document;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.rendition.Rendition.State;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The lasting forms of documents: sought beside the work of people, one at a time, each once (第三十三条; 《档案法实施条例》第四十条). */
@Component
public class Renditions implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Renditions.class);

    private final Outcomes outcomes;
    private final Documents documents;
    private final Workshop workshop;
    private final Converter converter;
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final ExecutorService hands = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "renditions");
        thread.setDaemon(true);
        return thread;
    });

    Renditions(Outcomes outcomes, Documents documents, Workshop workshop, Converter converter) {
        this.outcomes = outcomes;
        this.documents = documents;
        this.workshop = workshop;
        this.converter = converter;
    }

    /** What became of each of these that was looked at. */
    public Map<String, Rendition> of(Collection<String> hashes) {
        return outcomes.newest(hashes);
    }

    /** True for what a converter could render, were there one. */
    public static boolean convertible(Document document) {
        return Family.of(document.name()).isPresent();
    }

    /** True when a converter is configured. */
    public boolean converting() {
        return converter.configured();
    }

    /** Those that are still to be looked at; what another version of the converter failed with counts too. */
    public List<Document> waiting(Collection<String> hashes) {
        Map<String, Rendition> known = of(hashes);
        return documents.named(hashes).values().stream()
                .filter(workshop::takes)
                .filter(document -> open(known.get(document.sha256())))
                .toList();
    }

    private boolean open(@Nullable Rendition known) {
        return known == null
                || (known.state() == State.FAILED
                        && converter.configured()
                        && !known.tool().equals(converter.name()));
    }

    /** Has those that wait looked at, beside the work of people. */
    public void ask(Collection<String> hashes) {
        waiting(hashes).stream()
                .filter(document -> inHand.add(document.sha256()))
                .forEach(document -> hands.execute(() -> seek(document)));
    }

    private void seek(Document document) {
        try {
            outcomes.add(workshop.of(document));
        } catch (RuntimeException later) {
            LOG.error("文件 {} 的归档版式没有形成，下次封存前再试", document.sha256(), later);
        } finally {
            inHand.remove(document.sha256());
        }
    }

    @Override
    public void destroy() {
        hands.shutdownNow();
    }
}
