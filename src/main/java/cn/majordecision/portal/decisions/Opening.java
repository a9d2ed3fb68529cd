package cn.majordecision.portal.decisions;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision to open.
 *
 * @param title its name, at most 120 characters
 * @param parent number of the decision it adjusts; absent for a new one (第二条)
 * @param item number of the catalogue item it takes up; absent for none (第三条第三款)
 * @param received number of the received proposal it comes from; absent for none (第十条)
 * @param proposal answers of the questionnaire; with them the proposal is submitted at once (第十条)
 */
record Opening(
        @Schema(example = "九乡风景名胜区总体规划(2026年-2040年)") @Nullable
        String title,

        @Nullable String parent,
        @Nullable Long item,
        @Nullable Long received,
        @Nullable Map<String, Object> proposal) {}
