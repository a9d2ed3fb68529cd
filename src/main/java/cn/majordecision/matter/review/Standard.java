package cn.majordecision.matter.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * By what dossiers of a place are judged, as {@code review/*.json} has it: a proposal drawn from published standards for other files
 * of administration, since there is none for these decisions.
 *
 * @param id the rule profile it belongs to
 * @param version raised with every change; a review names the one it was made by
 * @param vetoes any of them makes the dossier worthless
 * @param parts form and content, 100 points together
 * @param bonus points a person may add or take for the execution
 * @param grades from the best
 */
public record Standard(
        String id, String name, int version, List<Criterion> vetoes, List<Part> parts, int bonus, List<Grade> grades) {

    /** A grade and the least score for it. */
    public record Grade(String name, int from) {}

    /** Every criterion, the vetoes first. */
    public List<Criterion> criteria() {
        return Stream.concat(vetoes.stream(), parts.stream().flatMap(part -> part.criteria().stream()))
                .toList();
    }

    /** The criterion of that code. */
    public Optional<Criterion> criterion(String code) {
        return criteria().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** What the parts count together. */
    public int points() {
        return parts.stream().mapToInt(Part::points).sum();
    }

    /** The grade for a score; the last one after a veto. */
    String grade(int score, boolean vetoed) {
        return grades.stream()
                .filter(grade -> !vetoed && score >= grade.from())
                .findFirst()
                .orElseGet(() -> grades.get(grades.size() - 1))
                .name();
    }
}
