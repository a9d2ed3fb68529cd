package cn.majordecision.portal.retrieval;

import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.identity.Units;
import cn.majordecision.matter.decision.DecisionAccess;
import cn.majordecision.matter.decision.Steps;
import cn.majordecision.matter.retrieval.Articles;
import cn.majordecision.matter.retrieval.Retrieval;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Searching dossiers: one field for words, the others to narrow it down; the address holds the whole question (第三十三条). */
@Controller
class RetrievalPages {

    private final CurrentUser user;
    private final DecisionAccess access;
    private final Units units;
    private final Articles articles;
    private final Retrieval retrieval;

    RetrievalPages(CurrentUser user, DecisionAccess access, Units units, Articles articles, Retrieval retrieval) {
        this.user = user;
        this.access = access;
        this.units = units;
        this.articles = articles;
        this.retrieval = retrieval;
    }

    @GetMapping("/search")
    String search(@RequestParam Map<String, String> sent, Model model) {
        String me = user.require();
        RetrievalForm form = RetrievalForm.of(sent);
        model.addAttribute("form", form);
        model.addAttribute("years", access.years(me));
        model.addAttribute("units", units.all());
        model.addAttribute(
                "steps",
                Stream.concat(Stream.of(Steps.START), Steps.ORDER.stream()).toList());
        model.addAttribute("articles", articles.all());
        model.addAttribute("answer", form.blank() ? null : retrieval.of(me, form.question()));
        model.addAttribute("pageSize", Retrieval.PAGE);
        return "retrieval/search";
    }
}
