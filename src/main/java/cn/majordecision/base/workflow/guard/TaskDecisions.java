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
}
