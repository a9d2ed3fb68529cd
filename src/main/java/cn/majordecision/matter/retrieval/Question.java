package cn.majordecision.matter.retrieval;

import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.matter.decision.Steps;
import java.util.Arrays;
import java.util.List;

/**
 * What is asked of the dossiers; what is empty does not narrow it.
 *
 * @param words to be found, all of them, in number, 档号, title, unit, documents or forms; a single character not in the last two
 * @param year of the number, such as {@code 2026}
 * @param unit id of the undertaking unit
 * @param step process id of a statutory step
 * @param person part of the name of who did it, or in whose place
 * @param article such as {@code 第十六条}
 * @param within number of the only dossier to look into
 * @param page from 0
 */
public record Question(
        String words, String year, String unit, String step, String person, String article, String within, int page) {

    /** True when it asks for certain papers, and not only for certain dossiers. */
    public boolean narrowed() {
        return !(step.isEmpty() && person.isEmpty() && article.isEmpty());
    }

    List<String> processes() {
        return step.isEmpty() ? List.of() : Steps.parts(step);
    }

    /** Ids of the requirements that rest on the article; one that is none is never met. */
    List<String> requirements() {
        if (article.isEmpty()) {
            return List.of();
        }
        List<String> resting = Arrays.stream(Requirement.values())
                .filter(requirement -> article.equals(Articles.of(requirement)))
                .map(Requirement::id)
                .toList();
        return resting.isEmpty() ? List.of(article) : resting;
    }
}
