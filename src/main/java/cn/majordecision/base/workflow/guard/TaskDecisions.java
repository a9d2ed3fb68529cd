package cn.majordecision.base.workflow.guard;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What open tasks are called and which decisions they belong to. */
@Component
class TaskDecisions {

    private final JdbcClient jdbc;

    TaskDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An open task of a decision. */
    record OpenTaskOf(String decision, String name) {}

    Optional<OpenTaskOf> of(String taskId) {
        return jdbc.sql("select e.business_key_, t.task_def_key_ from act_ru_task t"
                        + " join act_ru_execution e on e.id_ = t.proc_inst_id_"
                        + " where t.id_ = :id and e.business_key_ is not null")
                .param("id", taskId)
                .query((row, n) -> new OpenTaskOf(
                        row.getString("business_key_"),
                        row.getString("task_def_key_").replaceFirst("^Task_", "")))
                .optional();
    }

    /** The decision of a running process instance, the root's or that of a called one. */
    Optional<String> ofInstance(String instanceId) {
        return jdbc.sql("select business_key_ from act_ru_execution"
                        + " where id_ = :id and proc_inst_id_ = id_ and business_key_ is not null")
                .param("id", instanceId)
                .query(String.class)
                .optional();
    }
}
