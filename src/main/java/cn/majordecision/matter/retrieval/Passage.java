package cn.majordecision.matter.retrieval;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place in a dossier: a document, or the form of a completed task.
 *
 * @param sha256 hash of the document, or null for a form
 * @param document name of the document, or null for a form
 * @param step process id of the statutory step
 * @param task name of the task
 * @param person who did it, in Chinese
 * @param at when
 * @param excerpt the words around what was found; empty when only the place was asked for
 */
public record Passage(
        @Nullable String sha256,
        @Nullable String document,
        String step,
        String task,
        String person,
        Instant at,
        List<Piece> excerpt) {

    /** A stretch of an excerpt. */
    public record Piece(String text, boolean asked) {}
}
