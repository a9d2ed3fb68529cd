package cn.majordecision.walk;

import cn.majordecision.matter.decision.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What has truly been done for a decision, written from the regulation and told only what was accepted: which requirement by
 * which task for which text, which periods have run, what the meeting decided. It asks neither the gate nor the database.
 */
final class Truth {

    /** Requirements that hold for one text only; all others are met once (第十四条、第十九条、第二十二条、第二十五条). */
    private static final Set<String> BOUND = Set.of(
            "R-035", "R-036", "R-040", "R-042", "R-043", "R-080", "R-082", "R-045", "R-046", "R-048", "R-049", "R-050",
            "R-051", "R-052", "R-053");

    private static final List<String> ALWAYS =
            List.of("R-012", "R-013", "R-016", "R-045", "R-046", "R-048", "R-049", "R-050", "R-051", "R-052", "R-053");

    /** A version of the text. */
    private record Text(Change change, boolean confirmed) {}

    /** For which version, and when. */
    private record Proof(int version, Instant at) {}

    private final List<Text> texts = new ArrayList<>();
    private final Map<String, Proof> proofs = new HashMap<>();
    private final Set<String> owed = new TreeSet<>();
    private final Map<String, Instant> periods = new HashMap<>();
    private final Set<String> waived = new TreeSet<>();
    private boolean planned;
    private boolean rulingsConfirmed;
    private @Nullable String outcome;
    private int decidedVersion;
    private int decisions;
    private boolean amended;
    private String state = "PROPOSED";

    /** Where the decision stands. */
    String state() {
        return state;
    }

    void move(String to) {
        state = to;
    }

    // The plan

    void plan(Form questionnaire) {
        owed.clear();
        owed.addAll(ALWAYS);
        boolean open = !questionnaire.yes("notPublic");
        owe(open, "R-020", "R-021", "R-031");
        owe(open && questionnaire.yes("specificGroup"), "R-022");
        owe(open && "REQUIRED".equals(questionnaire.text("hearing")), "R-026");
        owe(questionnaire.yes("technical"), "R-035", "R-036", "R-037");
        owe(questionnaire.yes("adverseEffect"), "R-040", "R-042", "R-043");
        owe(questionnaire.yes("economicActivity"), "R-080", "R-081", "R-082");
        planned = true;
        rulingsConfirmed = false;
    }

    void owe(boolean applies, String... requirements) {
        if (applies) {
            owed.addAll(List.of(requirements));
        }
    }

    void confirmRulings() {
        rulingsConfirmed = true;
    }

    // The text

    int version() {
        return texts.size();
    }

    void write(Change change) {
        texts.add(new Text(texts.isEmpty() ? Change.FIRST : change, false));
    }

    /** Versions said to differ in nothing of substance that wait for the reviewer's word. */
    List<Integer> awaiting(int after) {
        List<Integer> versions = new ArrayList<>();
        for (int version = after + 1; version <= texts.size(); version++) {
            Text text = texts.get(version - 1);
            if (text.change() == Change.INSUBSTANTIAL && !text.confirmed()) {
                versions.add(version);
            }
        }
        return versions;
    }

    void confirm(int version) {
        if (version >= 1 && version <= texts.size() && texts.get(version - 1).change() == Change.INSUBSTANTIAL) {
            texts.set(version - 1, new Text(Change.INSUBSTANTIAL, true));
        }
    }

    /** Whether what was said of this version holds for the newest. */
    boolean stands(int version) {
        return version > 0
                && texts.subList(version, texts.size()).stream()
                        .allMatch(text -> text.change() == Change.INSUBSTANTIAL && text.confirmed());
    }

    // Proofs and periods

    void prove(Instant at, String... requirements) {
        for (String requirement : requirements) {
            proofs.put(requirement, new Proof(version(), at));
        }
    }

    void disprove(String... requirements) {
        List.of(requirements).forEach(proofs::remove);
    }

    void period(String requirement, Instant end) {
        periods.put(requirement, end);
        waived.remove(requirement);
    }

    void waive(String requirement) {
        waived.add(requirement);
    }

    /** When the period of this requirement ends, or long ago. */
    Instant end(String requirement) {
        return periods.getOrDefault(requirement, Instant.EPOCH);
    }

    boolean over(String requirement, Instant at) {
        Instant end = periods.get(requirement);
        return end == null || waived.contains(requirement) || !at.isBefore(end);
    }

    /** Whether the report, opinion or other proof of this requirement is on the newest text. */
    boolean provenForThisText(String requirement) {
        Proof proof = proofs.get(requirement);
        return proof != null && stands(proof.version());
    }

    private boolean met(String requirement) {
        Proof proof = proofs.get(requirement);
        return proof != null
                && (!BOUND.contains(requirement) || stands(proof.version()))
                && over(requirement, proof.at());
    }

    /** What still keeps this text from the meeting; empty when nothing does. */
    List<String> lacking() {
        List<String> lacking =
                new ArrayList<>(owed.stream().filter(each -> !met(each)).toList());
        if (!planned) {
            lacking.add("程序清单");
        } else if (!rulingsConfirmed) {
            lacking.add("不适用理由的确认");
        }
        if (texts.isEmpty()) {
            lacking.add("草案");
        }
        return lacking;
    }

    /** Whether the newest text may be before the meeting now. */
    boolean mayMeet() {
        return lacking().isEmpty()
                && !Set.of("PROPOSED", "NOT_STARTED", "WITHDRAWN", "UNLAWFUL").contains(state);
    }

    // The meeting and what follows

    void decide(String result) {
        outcome = result;
        decidedVersion = version();
        decisions++;
        amended = false;
    }

    /** How often a meeting has decided. */
    int decisions() {
        return decisions;
    }

    boolean adoptedWithChanges() {
        return "ADOPTED_WITH_CHANGES".equals(outcome);
    }

    void amend() {
        amended = true;
        decidedVersion = version();
    }

    /** Whether the newest text is the one adopted. */
    boolean adopted() {
        return stands(decidedVersion) && ("ADOPTED".equals(outcome) || (adoptedWithChanges() && amended));
    }
}
