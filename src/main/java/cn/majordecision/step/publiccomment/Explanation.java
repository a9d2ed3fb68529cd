package cn.majordecision.step.publiccomment;

import org.jspecify.annotations.Nullable;

/**
 * How a matter of public or technical concern was explained, such as an interview with an expert (第十五条第二款, R-025).
 *
 * @param topic what was explained
 * @param way how, by whom and when
 */
record Explanation(@Nullable String topic, @Nullable String way) {}
