package cn.majordecision.portal.dossiers;

import cn.majordecision.base.document.SearchWords;
import cn.majordecision.matter.dossier.FilingState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The question as it stands in the address; what makes no sense there is passed over (第三十三条). */
record FilingForm(
        @Nullable String q,
        @Nullable String state,
        @Nullable String unit,
        @Nullable String by,
        @Nullable Integer page) {

    private static final int LAST_PAGE = 10_000;

    FilingQuestion question() {
        return new FilingQuestion(
                SearchWords.typed(q),
                Arrays.stream(FilingState.values())
                        .filter(one -> one.name().equals(state))
                        .findFirst()
                        .orElse(null),
                text(unit),
                Arrays.stream(FilingOrder.values())
                        .filter(one -> one.name().equals(by))
                        .findFirst()
                        .orElse(FilingOrder.DUE),
                Math.max(1, Math.min(LAST_PAGE, page == null ? 1 : page)));
    }

    /** The next page answers the same question. */
    void keep(RedirectAttributes next) {
        FilingQuestion asked = question();
        FilingState only = asked.state();
        if (!asked.whole() || asked.order() != FilingOrder.DUE || asked.page() > 1) {
            next.addAttribute("q", asked.words());
            next.addAttribute("state", only == null ? "" : only.name());
            next.addAttribute("unit", asked.unit());
            next.addAttribute("by", asked.order().name());
            next.addAttribute("page", asked.page());
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
