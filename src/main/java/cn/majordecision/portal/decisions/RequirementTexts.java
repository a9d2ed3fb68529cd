package cn.majordecision.portal.decisions;

import cn.majordecision.base.regulation.Requirement;
import java.util.List;
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

    /** The name of a step in parts after which a line may break. */
    public List<String> head(String process) {
        return List.of(text("head." + process, step(process)).split("\\|"));
    }

    /** The Chinese name of a task. */
    public String task(String task) {
        return text("task." + task, task);
    }

    /** The Chinese name of a task, or that it was some other action. */
    String action(String action) {
        return text("task." + action, "其他操作");
    }

    /** A text with its values; empty when there is none of this name. */
    String filled(String key, Object... values) {
        return String.valueOf(messages.getMessage(key, values, "", Locale.SIMPLIFIED_CHINESE));
    }

    private String text(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, Locale.SIMPLIFIED_CHINESE));
    }
}
