package cn.majordecision.base.workflow.guard;

/** A command of ours about one task, so that a refusal can be filed under the task's decision. */
public interface OnTask {

    /** The engine's task id. */
    String taskId();
}
