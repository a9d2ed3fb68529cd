package cn.majordecision.base.workflow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks that are open: two people on one are taken in turn, so that the second learns what happened instead of meeting a technical error. */
@Component
class OpenTasks {

    private final JdbcClient jdbc;

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the task until the transaction ends; throws {@link TaskRefused} when it is no longer open. */
    void hold(String taskId) {
        boolean open = jdbc.sql("select id_ from act_ru_task where id_ = :id for update")
                .param("id", taskId)
                .query(String.class)
                .optional()
                .isPresent();
        if (!open) {
            throw new TaskRefused("该任务刚刚已由他人办结，请刷新任务列表；您填写的内容没有提交。");
        }
    }
}
