package cn.majordecision.base.workflow;

/** Whoever keeps something for an open task, and lets go of it when the task is over; no part of the procedure. */
public interface TaskKeepsake {

    /**
     * The task was completed or taken back; called in the same transaction.
     *
     * @param taskId the engine's task id
     */
    void closed(String taskId);
}
