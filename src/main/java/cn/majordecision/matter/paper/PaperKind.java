package cn.majordecision.matter.paper;

import cn.majordecision.base.regulation.Requirement;
import java.util.List;

/**
 * A kind of official document.
 *
 * @param id its name in addresses
 * @param title its name in Chinese
 * @param template page below {@code templates/print}
 * @param requirement what it carries out; ruled out with it
 * @param tasks what must be on record before it can be made
 * @param audience who may have it
 */
public record PaperKind(
        String id, String title, String template, Requirement requirement, List<String> tasks, Audience audience) {

    public PaperKind {
        tasks = List.copyOf(tasks);
    }
}
