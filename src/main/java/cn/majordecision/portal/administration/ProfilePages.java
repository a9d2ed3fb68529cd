package cn.majordecision.portal.administration;

import cn.majordecision.base.regulation.Parameter;
import cn.majordecision.base.regulation.RuleProfile;
import cn.majordecision.base.regulation.RuleProfiles;
import cn.majordecision.matter.decision.Decisions;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rules of each place, to be read: every parameter with its article, and where a place asks more than the nation (第四十三条). */
@Controller
@RequestMapping("/admin/profiles")
class ProfilePages {

    private static final String YES_OR_NO = "是否";

    private final RuleProfiles profiles;
    private final Decisions decisions;

    ProfilePages(RuleProfiles profiles, Decisions decisions) {
        this.profiles = profiles;
        this.decisions = decisions;
    }

    /** A value in words. */
    public record Value(String place, String words, boolean stricter) {}

    /** A parameter with its value in each place. */
    public record Line(String name, String article, List<Value> values) {}

    @GetMapping
    String show(Model model) {
        model.addAttribute("profiles", profiles.all());
        model.addAttribute("house", decisions.houseProfile());
        model.addAttribute(
                "lines", Arrays.stream(Parameter.values()).map(this::line).toList());
        return "administration/profiles";
    }

    private Line line(Parameter parameter) {
        String[] parts = ToldOnThePage.text("parameter." + parameter.name()).split("\\|", -1);
        int nation = profiles.nation().number(parameter);
        return new Line(
                parts[0],
                parts[2],
                profiles.all().stream()
                        .map(place -> value(parameter, place, nation, parts[1]))
                        .toList());
    }

    private static Value value(Parameter parameter, RuleProfile place, int nation, String unit) {
        int number = place.number(parameter);
        String words = unit.equals(YES_OR_NO) ? (number > 0 ? "是" : "否") : number == 0 ? "不限定" : number + " " + unit;
        return new Value(place.name(), words, parameter.stricter(number, nation));
    }
}
