package cn.majordecision.portal.decisions;

import cn.majordecision.base.document.SearchWords;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.matter.decision.Agenda;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.OverviewFilter;
import cn.majordecision.matter.decision.OverviewOrder;
import cn.majordecision.matter.decision.Overviews;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: the decisions I may see with the state of each statutory step, my tasks, the next meeting (第二十九条). */
@Controller
class HomePage {

    private static final int TASKS = 6;

    private final CurrentUser user;
    private final Groups groups;
    private final Workbench workbench;
    private final Procedures procedures;
    private final Decisions decisions;
    private final Agenda agenda;
    private final DueDays dueDays;
    private final Accounts accounts;
    private final Clock clock;

    HomePage(
            CurrentUser user,
            Groups groups,
            Workbench workbench,
            Procedures procedures,
            Decisions decisions,
            Agenda agenda,
            DueDays dueDays,
            Accounts accounts,
            Clock clock) {
        this.user = user;
        this.groups = groups;
        this.workbench = workbench;
        this.procedures = procedures;
        this.decisions = decisions;
        this.agenda = agenda;
        this.dueDays = dueDays;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A task of mine. */
    public record MyTask(
            OpenTask task, String title, @Nullable DueWords due) {}

    @GetMapping("/")
    String home(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "show", defaultValue = "ALL") OverviewFilter filter,
            @RequestParam(name = "by", defaultValue = "NEWEST") OverviewOrder order,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        String me = user.require();
        Overviews.Question question =
                new Overviews.Question(SearchWords.typed(words), filter, order, Math.max(1, page) - 1);
        model.addAttribute("board", workbench.board(me, question));
        if (part != null) {
            return "decisions/home :: board";
        }
        Set<String> own = groups.of(me);
        model.addAttribute("tasks", tasks(own));
        model.addAttribute("meeting", agenda.next(me, LocalDate.now(clock)));
        model.addAttribute(
                "mayPropose",
                accounts.find(me)
                        .filter(account -> account.has(Role.UNDERTAKER))
                        .isPresent());
        return "decisions/home";
    }

    private List<MyTask> tasks(Set<String> own) {
        List<OpenTask> next = procedures.nextFor(own, TASKS);
        Map<LocalDate, DueWords> due = dueDays.of(next.stream().map(OpenTask::due));
        Map<String, String> titles =
                decisions.titles(next.stream().map(OpenTask::decision).toList());
        return next.stream()
                .map(task ->
                        new MyTask(task, titles.getOrDefault(task.decision(), task.decision()), due.get(task.due())))
                .toList();
    }
}
