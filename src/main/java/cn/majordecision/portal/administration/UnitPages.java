package cn.majordecision.portal.administration;

import cn.majordecision.base.identity.Unit;
import cn.majordecision.base.identity.Units;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The security administrator's page for units. */
@Controller
@RequestMapping("/admin/units")
class UnitPages {

    private final Units units;

    UnitPages(Units units) {
        this.units = units;
    }

    @GetMapping
    String list(@RequestParam(name = "q", defaultValue = "") String words, Model model) {
        String asked = words.strip().toLowerCase(Locale.ROOT);
        model.addAttribute("words", words.strip());
        model.addAttribute(
                "units",
                units.all().stream()
                        .filter(unit -> (unit.name() + " " + unit.id())
                                .toLowerCase(Locale.ROOT)
                                .contains(asked))
                        .sorted(Comparator.comparing(Unit::name, AccountList.PINYIN))
                        .toList());
        return "administration/units";
    }

    @PostMapping
    String create(@RequestParam String id, @RequestParam String name) {
        units.create(id.strip(), name);
        return "redirect:/admin/units";
    }

    @PostMapping("/{id}")
    String rename(@PathVariable String id, @RequestParam String name) {
        units.rename(id, name);
        return "redirect:/admin/units";
    }

    /** The names by id, for pages that show many accounts. */
    static Map<String, String> names(Units units) {
        return units.all().stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }
}
