package cn.majordecision.base.workflow.guard;

import cn.majordecision.base.ledger.Evidence;
import cn.majordecision.base.ledger.LedgerCheck;
import java.sql.ResultSet;
import java.sql.Statement;

/** What the engine executes is what was released: deployed bytes and process definitions stand in the manifest (第三十三条). */
final class ReleaseCheck implements LedgerCheck {

    private static final String RESOURCES = """
            select b.name_ from camunda.act_ge_bytearray b
            where b.deployment_id_ is not null and not exists (select from gate.release_manifest m
                where m.resource = b.name_ and m.sha256 = encode(sha256(b.bytes_), 'hex'))
            order by b.name_""";

    private static final String DEFINITIONS = """
            select d.id_ from camunda.act_re_procdef d
            where d.id_ not like d.key_ || ':' || d.version_ || ':%' or d.resource_name_ <> 'bpmn/' || d.key_ || '.bpmn'
                or not exists (select from camunda.act_ge_bytearray b
                    where b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_)
            union
            select e.proc_def_id_ from camunda.act_ru_execution e
            where not exists (select from camunda.act_re_procdef d where d.id_ = e.proc_def_id_)
            order by 1""";

    @Override
    public String name() {
        return "发布清单";
    }

    @Override
    public void look(Evidence evidence) throws Exception {
        if (evidence.connection().isEmpty()) {
            return;
        }
        try (Statement statement = evidence.connection().get().createStatement()) {
            try (ResultSet row = statement.executeQuery(RESOURCES)) {
                while (row.next()) {
                    evidence.found("流程文件 " + row.getString(1), "内容不在发布清单中");
                }
            }
            try (ResultSet row = statement.executeQuery(DEFINITIONS)) {
                while (row.next()) {
                    evidence.found("流程定义 " + row.getString(1), "名称、版本或者所属文件与发布的不符");
                }
            }
        }
    }
}
