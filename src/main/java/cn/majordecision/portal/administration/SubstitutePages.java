package cn.majordecision.portal.administration;

import cn.majordecision.base.identity.Substitutions;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Naming and ending a person's substitutes on the administrator's page. */
@Controller
@RequestMapping("/admin/accounts/{id}/substitutes")
class SubstitutePages {

    private static final String ONE = "redirect:/admin/accounts/{id}";

    private final Substitutions substitutions;

    SubstitutePages(Substitutions substitutions) {
        this.substitutions = substitutions;
    }

    @PostMapping
    String name(
            @PathVariable String id,
            @RequestParam String deputy,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to) {
        substitutions.name(id, deputy, from, to);
        return ONE;
    }

    @PostMapping("/{deputy}/end")
    String end(@PathVariable String id, @PathVariable String deputy) {
        substitutions.end(id, deputy);
        return ONE;
    }
}
