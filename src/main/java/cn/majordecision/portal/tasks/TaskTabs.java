package cn.majordecision.portal.tasks;

import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.matter.decision.Decisions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The tabs beside a task's form: where the procedure stands, what has been handed in, what the law says. */
@Controller
class TaskTabs {

    private final TaskAccess access;
    private final Decisions decisions;
    private final StatutorySteps steps;
    private final PapersSoFar papers;
    private final LegalGrounds grounds;

    TaskTabs(TaskAccess access, Decisions decisions, StatutorySteps steps, PapersSoFar papers, LegalGrounds grounds) {
        this.access = access;
        this.decisions = decisions;
        this.steps = steps;
        this.papers = papers;
        this.grounds = grounds;
    }

    @GetMapping("/tasks/{id}/steps")
    String steps(@PathVariable("id") String id, Model model) {
        OpenTask task = access.permitted(id);
        model.addAttribute("decision", decisions.get(task.decision()));
        model.addAttribute("steps", steps.of(task.decision()));
        return "tasks/steps";
    }

    @GetMapping("/tasks/{id}/documents")
    String documents(@PathVariable("id") String id, Model model) {
        OpenTask task = access.permitted(id);
        model.addAttribute("decision", decisions.get(task.decision()));
        model.addAttribute("drafts", papers.drafts(task.decision()));
        model.addAttribute("groups", papers.byTask(task.decision()));
        return "tasks/documents";
    }

    @GetMapping("/tasks/{id}/law")
    String law(@PathVariable("id") String id, Model model) {
        OpenTask task = access.permitted(id);
        model.addAttribute("task", task);
        model.addAttribute("grounds", grounds.of(task));
        return "tasks/law";
    }
}
