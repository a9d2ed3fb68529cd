package cn.majordecision.step.drafting;

import cn.majordecision.base.regulation.Filled;
import org.jspecify.annotations.Nullable;

/**
 * One row of the inventory of legal grounds (第十二条第二款, R-013).
 *
 * @param instrument the law, regulation, rule or policy
 * @param article the article
 * @param text what it says
 */
record LegalBasis(
        @Nullable String instrument,
        @Nullable String article,
        @Nullable String text) {

    boolean complete() {
        return Filled.all(instrument, article, text);
    }
}
