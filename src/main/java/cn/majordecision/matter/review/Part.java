package cn.majordecision.matter.review;

import java.util.List;

/** A part of the standard, such as 合法性审查; its points are those of its criteria. */
public record Part(String title, List<Criterion> criteria) {

    /** What the part counts. */
    public int points() {
        return criteria.stream().mapToInt(Criterion::points).sum();
    }
}
