package cn.majordecision.portal.reviews;

import cn.majordecision.matter.review.Conclusion;
import cn.majordecision.matter.review.Criterion;
import cn.majordecision.matter.review.Remark;
import cn.majordecision.matter.review.Standard;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed into the form of a review: {@code deducted.F4}, {@code reason.F4}, bonus and opinion. */
record ReviewForm(Map<String, String> typed) {

    List<Remark> remarks(Standard standard) {
        return standard.criteria().stream()
                .map(Criterion::code)
                .filter(code -> typed.containsKey("deducted." + code))
                .map(code -> new Remark(code, number("deducted." + code), text("reason." + code)))
                .toList();
    }

    /** A bonus that is no number counts as one out of range, so that it is refused and not lost. */
    Conclusion conclusion() {
        Integer bonus = text("bonus").isEmpty() ? Integer.valueOf(0) : number("bonus");
        return new Conclusion(bonus == null ? Integer.MAX_VALUE : bonus, text("bonusReason"), text("opinion"));
    }

    private @Nullable Integer number(String field) {
        return text(field).matches("-?\\d{1,3}") ? Integer.valueOf(text(field)) : null;
    }

    private String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
