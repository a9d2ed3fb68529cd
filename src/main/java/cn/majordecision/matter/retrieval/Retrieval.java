package cn.majordecision.matter.retrieval;

import cn.majordecision.matter.decision.DecisionAccess;
import cn.majordecision.matter.dossier.PackageAccess;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Finds dossiers, and the papers in them, for a reader. Words are found wherever they stand, as typed: pairs of neighbouring
 * characters narrow the search down, and the text itself decides (第八条第二款、第三十三条).
 */
@Component
public class Retrieval {

    /** Dossiers of a page. */
    public static final int PAGE = 20;

    private final Findings findings;
    private final Reading reading;
    private final DecisionAccess access;
    private final PackageAccess packages;

    Retrieval(Findings findings, Reading reading, DecisionAccess access, PackageAccess packages) {
        this.findings = findings;
        this.reading = reading;
        this.access = access;
        this.packages = packages;
    }

    /**
     * What was found.
     *
     * @param total dossiers in all
     * @param dossiers those of the page
     * @param complete false while some of what is new has not been read yet
     * @param mute documents among all that the reader may see, of which no words could be read
     */
    public record Answer(int total, List<Found> dossiers, boolean complete, int mute) {}

    /** Answers a reader; of what the reader may not see, nothing is found and nothing counted. */
    public Answer of(String reader, Question question) {
        boolean complete = reading.refresh();
        Findings.Sight sight = new Findings.Sight(access.asked(reader), packages.mayReadRecords(reader));
        List<Findings.Line> lines = findings.dossiers(question, sight);
        Map<String, List<Passage>> passages = findings.passages(
                question, sight, lines.stream().map(Findings.Line::number).toList());
        return new Answer(
                lines.isEmpty() ? 0 : lines.get(0).total(),
                lines.stream()
                        .map(line -> line.with(passages.getOrDefault(line.number(), List.of())))
                        .toList(),
                complete,
                findings.mute(sight));
    }
}
