package cn.majordecision.base.workflow;

import java.util.Set;

/** Whoever wants to know that a task has arisen; no part of the procedure. */
public interface TaskWatch {

    /**
     * A task has arisen; called in the same transaction, before its rows can be read.
     *
     * @param groups the groups whose members may do it
     */
    void opened(OpenTask task, Set<String> groups);
}
