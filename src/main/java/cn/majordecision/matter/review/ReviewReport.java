package cn.majordecision.matter.review;

import java.util.List;

/**
 * A review as it is signed.
 *
 * @param standard id of the standard
 * @param version of the standard
 * @param found what the machine found, by criterion
 * @param judged what stands after the person's remarks, by criterion
 * @param bonus points for the execution, added or taken
 * @param bonusReason why
 * @param opinion the person's conclusion in words
 * @param score 0 after a veto, else 100 less what was taken, with the bonus, never below 0
 * @param vetoed whether a veto applies
 * @param grade by score
 */
public record ReviewReport(
        String standard,
        int version,
        List<Finding> found,
        List<Finding> judged,
        int bonus,
        String bonusReason,
        String opinion,
        int score,
        boolean vetoed,
        String grade) {

    static ReviewReport of(Standard standard, List<Finding> found, List<Finding> judged, Conclusion conclusion) {
        boolean vetoed = judged.stream().anyMatch(Finding::vetoed);
        int taken = judged.stream().mapToInt(Finding::deducted).sum();
        int score = vetoed ? 0 : Math.max(0, standard.points() - taken + conclusion.bonus());
        return new ReviewReport(
                standard.id(),
                standard.version(),
                found,
                judged,
                conclusion.bonus(),
                conclusion.bonusReason(),
                conclusion.opinion(),
                score,
                vetoed,
                standard.grade(score, vetoed));
    }

    /** What stands of one criterion. */
    public Finding of(String code) {
        return judged.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
