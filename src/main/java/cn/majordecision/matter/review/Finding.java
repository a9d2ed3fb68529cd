package cn.majordecision.matter.review;

import java.util.List;

/**
 * What a machine or a person found by one criterion.
 *
 * @param code of the criterion
 * @param deducted points taken; 0 for none
 * @param vetoed true when a veto applies
 * @param reason why; empty where nothing was taken
 * @param evidence what it rests on: items, requirements, records, dates
 */
public record Finding(String code, int deducted, boolean vetoed, String reason, List<String> evidence) {

    /** Whether anything is to be said against the dossier here. */
    public boolean adverse() {
        return vetoed || deducted > 0;
    }

    static Finding good(Criterion criterion, List<String> evidence) {
        return new Finding(criterion.code(), 0, false, "", evidence);
    }

    /** So many of all things asked for are wrong: their share of the points, rounded up, or a veto. */
    static Finding bad(Criterion criterion, int wrong, int asked, String reason, List<String> evidence) {
        int all = Math.max(1, asked);
        int share = (criterion.points() * wrong + all - 1) / all;
        return new Finding(criterion.code(), share, criterion.veto(), reason, evidence);
    }
}
