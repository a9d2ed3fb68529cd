package cn.majordecision.portal.dossiers;

import cn.majordecision.matter.dossier.FilingState;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the list of dossiers.
 *
 * @param words searched in number, title, unit and 档号; several are all to be found
 * @param state only these, or null for all
 * @param unit only those of this unit; empty for all
 * @param page from 1
 */
public record FilingQuestion(String words, @Nullable FilingState state, String unit, FilingOrder order, int page) {

    /** True when nothing narrows the list. */
    public boolean whole() {
        return words.isEmpty() && state == null && unit.isEmpty();
    }
}
