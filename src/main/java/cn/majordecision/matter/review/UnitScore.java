package cn.majordecision.matter.review;

/**
 * How the dossiers of a unit fared, each by its newest review.
 *
 * @param unit its id
 * @param concluded decisions of the unit that can be reviewed
 * @param reviewed how many were
 * @param mean score, rounded
 * @param vetoed how many were worthless
 */
public record UnitScore(String unit, int concluded, int reviewed, int mean, int vetoed) {}
