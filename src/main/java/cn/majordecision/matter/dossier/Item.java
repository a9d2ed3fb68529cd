package cn.majordecision.matter.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of the directory (卷内目录), as {@code dossier/CN-713.json} has it.
 *
 * @param code such as {@code G5}
 * @param title in Chinese
 * @param step process id of the step it comes from
 * @param tasks the tasks whose records fill it, all of them; none when it can only be handed in
 * @param field the field of the task's form that holds it, when the record alone is not enough
 * @param need how much it is needed
 * @param requirement matrix id of the requirement it proves, such as {@code R-050}; null for none
 * @param owner id of the role that owes it
 * @param retention how long it is kept at least (永久, 30年, 10年); null for as long as the dossier
 */
public record Item(
        String code,
        String title,
        String step,
        List<String> tasks,
        @Nullable String field,
        Need need,
        @Nullable String requirement,
        String owner,
        @Nullable String retention) {}
