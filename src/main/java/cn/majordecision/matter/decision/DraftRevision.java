package cn.majordecision.matter.decision;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.TaskInHand;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a step did to the text: nothing, or a new version with what changed; a changed text is never passed on in silence
 * (第十二条、第十八条, R-053).
 *
 * @param answer whether the text changed, and how much
 * @param document the new text, a stored document; only for a changed one
 * @param note what changed and why; only for a changed one
 */
public record DraftRevision(
        @Nullable Answer answer,
        @Nullable String document,
        @Nullable String note) {

    /** Whether and how the text changed. */
    public enum Answer {
        UNCHANGED,
        SUBSTANTIVE,
        INSUBSTANTIAL
    }

    /**
     * The rules every task that may bring a new version has.
     *
     * @param requirement the requirement the task carries out
     * @param revision reads the revision from the task in hand
     * @param stored true for the hash of a stored document
     */
    public static <F extends Record> List<Rule<TaskInHand<F>>> rules(
            Requirement requirement, Function<TaskInHand<F>, DraftRevision> revision, Predicate<String> stored) {
        return List.of(
                Rule.of(
                        requirement,
                        "DraftRevision.answer",
                        task -> revision.apply(task).answer() != null),
                Rule.of(requirement, "DraftRevision.document", task -> revision.apply(task)
                        .documented(stored)),
                Rule.of(
                        requirement,
                        "DraftRevision.note",
                        task -> !revision.apply(task).changed()
                                || Filled.in(revision.apply(task).note())),
                Rule.of(requirement, "DraftRevision.unchanged", task -> revision.apply(task)
                        .consistent()));
    }

    /** True when the answer comes with all it needs, and an unchanged text without a new document. */
    public boolean complete() {
        return answer != null && documented(Filled::in) && (!changed() || Filled.in(note)) && consistent();
    }

    /** True when there is a new version. */
    public boolean changed() {
        return answer == Answer.SUBSTANTIVE || answer == Answer.INSUBSTANTIAL;
    }

    /** Adds the new version, if there is one; to be called before the record, so that the evidence is for the new text. */
    public void apply(Drafts drafts, String decision, String by) {
        if (changed()) {
            Change change = answer == Answer.INSUBSTANTIAL ? Change.INSUBSTANTIAL : Change.SUBSTANTIVE;
            drafts.add(decision, String.valueOf(document), change, String.valueOf(note), by);
        }
    }

    private boolean documented(Predicate<String> stored) {
        return !changed() || (document != null && Filled.in(document) && stored.test(document));
    }

    private boolean consistent() {
        return answer != Answer.UNCHANGED || !Filled.in(document);
    }
}
