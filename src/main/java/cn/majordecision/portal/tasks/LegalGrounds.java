package cn.majordecision.portal.tasks;

import cn.majordecision.base.regulation.Article;
import cn.majordecision.base.regulation.Regulation;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.TaskRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The articles that the rules of a task name, each once, with what it demands of the task. */
@Component
class LegalGrounds {

    private final TaskRules rules;
    private final Regulation regulation;
    private final MessageSource texts;

    LegalGrounds(TaskRules rules, Regulation regulation, MessageSource texts) {
        this.rules = rules;
        this.regulation = regulation;
        this.texts = texts;
    }

    List<Ground> of(OpenTask task) {
        Map<String, List<Requirement>> cited = rules.requirements(task).stream()
                .collect(Collectors.groupingBy(this::citation, LinkedHashMap::new, Collectors.toList()));
        return cited.entrySet().stream()
                .map(each -> ground(each.getKey(), each.getValue()))
                .toList();
    }

    /** Two paragraphs of one article are shown once. */
    private String citation(Requirement requirement) {
        return regulation.article(requirement.article()).map(Article::number).orElse(requirement.article());
    }

    private Ground ground(String citation, List<Requirement> requirements) {
        List<String> demands = requirements.stream()
                .map(each -> texts.getMessage("requirement." + each.id(), null, "", Locale.SIMPLIFIED_CHINESE))
                .filter(title -> title != null && !title.isEmpty())
                .toList();
        return new Ground(citation, demands, regulation.article(citation).orElse(null));
    }
}
