package cn.majordecision.portal.decisions;

import cn.majordecision.base.ledger.LedgerEntry;
import cn.majordecision.base.ledger.ProvenChains;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ledger of a decision in sentences, newest first, each entry checked anew against its hash and the one before (第三十三条). */
@Component
class LedgerPages {

    private final ProvenChains chains;
    private final LedgerSentences sentences;
    private final People people;
    private final ObjectMapper json;

    LedgerPages(ProvenChains chains, LedgerSentences sentences, People people, ObjectMapper json) {
        this.chains = chains;
        this.sentences = sentences;
        this.people = people;
        this.json = json;
    }

    /** An entry; {@code sound} is false when its hash, its number or its place in the chain is not right. */
    public record Line(long seq, Instant at, String who, String sentence, String hash, boolean sound) {}

    /**
     * The page.
     *
     * @param lines newest first
     * @param broken numbers of entries that do not verify
     * @param covered how many entries a signed checkpoint covers
     * @param root of the tree over all
     */
    public record Page(List<Line> lines, List<Long> broken, long covered, String root) {

        /** True when every entry verifies. */
        public boolean sound() {
            return broken.isEmpty();
        }
    }

    Page of(String decision) {
        ProvenChains.Chain chain = chains.of(decision);
        List<Long> broken = chain.broken();
        People.Names names = people.names();
        List<Line> lines = new ArrayList<>();
        for (LedgerEntry entry : chain.entries()) {
            lines.add(line(entry, !broken.contains(entry.seq()), names));
        }
        Collections.reverse(lines);
        ProvenChains.Covered covered = chain.covered();
        return new Page(lines, broken, covered == null ? 0 : covered.size(), chain.root());
    }

    private Line line(LedgerEntry entry, boolean sound, People.Names names) {
        JsonNode content = read(entry.entry());
        String actor = content.path("actor").asText("");
        String actingFor = content.path("actingFor").asText("");
        return new Line(
                entry.seq(),
                Instant.parse(content.path("at").asText()),
                actor.isEmpty() || actor.equals("null") ? "系统" : names.acting(actor, given(actingFor)),
                sentences.of(content, names),
                entry.leaf(),
                sound);
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() || text.equals("null") ? null : text;
    }

    private JsonNode read(String entry) {
        try {
            return json.readTree(entry);
        } catch (JsonProcessingException damaged) {
            return json.createObjectNode();
        }
    }
}
