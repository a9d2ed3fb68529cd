package cn.majordecision.portal.decisions;

import cn.majordecision.base.regulation.Requirement;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The names of requirements, steps and tasks as officials say them. */
@Component("texts")
class RequirementTexts {

    private final MessageSource messages;

    RequirementTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** What the requirement demands, in a few words. */
    public String title(Requirement requirement) {
        return text("requirement." + requirement.id(), requirement.id());
    }

    /** The Chinese name of a step. */
    public String step(String process) {
        return text("step." + process, process);
    }

    /** The Chinese name of a task. */
    public String task(String task) {
        return text("task." + task, task);
    }

    private String text(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, Locale.SIMPLIFIED_CHINESE));
    }
}
