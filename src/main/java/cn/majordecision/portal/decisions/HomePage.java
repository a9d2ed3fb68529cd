package cn.majordecision.portal.decisions;

import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.identity.Unit;
import cn.majordecision.base.identity.Units;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.DecisionAccess;
import cn.majordecision.matter.decision.Gate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: my tasks, and the decisions I may see with the state of each statutory step. */
@Controller
class HomePage {

    private final CurrentUser user;
    private final Accounts accounts;
    private final Groups groups;
    private final Units units;
    private final DecisionAccess access;
    private final Procedures procedures;
    private final Steps steps;
    private final Gate gate;

    HomePage(
            CurrentUser user,
            Accounts accounts,
            Groups groups,
            Units units,
            DecisionAccess access,
            Procedures procedures,
            Steps steps,
            Gate gate) {
        this.user = user;
        this.accounts = accounts;
        this.groups = groups;
        this.units = units;
        this.access = access;
        this.procedures = procedures;
        this.steps = steps;
        this.gate = gate;
    }

    /** A line of the table of decisions; {@code unmet} counts what the gate still waits for. */
    public record Line(Decision decision, String unit, List<StepView> steps, int unmet) {}

    @GetMapping("/")
    String home(@RequestParam(name = "q", defaultValue = "") String words, Model model) {
        String me = user.require();
        model.addAttribute("tasks", procedures.openFor(groups.of(me)));
        model.addAttribute("words", words);
        model.addAttribute("stepNames", steps.names());
        model.addAttribute(
                "lines",
                access.visibleTo(me).stream()
                        .filter(decision -> matches(decision, words.strip()))
                        .map(this::line)
                        .toList());
        model.addAttribute(
                "mayPropose",
                accounts.find(me)
                        .filter(account -> account.has(Role.UNDERTAKER))
                        .isPresent());
        return "decisions/home";
    }

    private static boolean matches(Decision decision, String words) {
        return words.isEmpty()
                || decision.title().contains(words)
                || decision.number().contains(words);
    }

    private Line line(Decision decision) {
        String unit = units.find(decision.unit()).map(Unit::name).orElse(decision.unit());
        int unmet = gate.unmet(decision.number()).size();
        return new Line(decision, unit, steps.of(decision.number()), unmet);
    }
}
