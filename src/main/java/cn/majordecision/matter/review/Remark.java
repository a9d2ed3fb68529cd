package cn.majordecision.matter.review;

import org.jspecify.annotations.Nullable;

/**
 * What the reviewing person says of one criterion, in the place of the machine.
 *
 * @param code of the criterion
 * @param deducted points taken; for a veto 1 when it applies
 * @param reason why; needed for everything that differs from the machine's finding
 */
public record Remark(String code, @Nullable Integer deducted, String reason) {}
