package cn.majordecision.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The engine's writing endpoints, at both mounts, as every administrator, several officials and nobody. */
record RestAttacks(Insider in, Doors doors) {

    private static final String START = "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":"
            + "\"CallActivity_CollectiveDecision\"}],\"startInstructions\":[{\"type\":\"startBeforeActivity\","
            + "\"activityId\":\"Task_ScheduleItem\"}],\"skipCustomListeners\":true,\"skipIoMappings\":true,"
            + "\"businessKey\":\"$d\",\"processInstanceIds\":[\"$i\"],\"processDefinitionId\":\"$p\"}";
    private static final String VALUE = "{\"value\":true,\"type\":\"Boolean\"}";
    private static final String FLAGS =
            "{\"modifications\":{\"gateOpen\":" + VALUE + "},\"variables\":{\"gateOpen\":" + VALUE + "}}";

    /** One request: method, path behind the mount, body. */
    private record Request(String method, String path, String body) {}

    Stream<Attack> all() {
        return Stream.of(tokens(), variables(), work(), things(), tricks(), queries())
                .flatMap(each -> each);
    }

    private Attack attack(String name, Request... requests) {
        return Attack.of(Kind.REST, name, target -> {
                    List<String> open = new ArrayList<>();
                    for (Request request : requests) {
                        open.addAll(
                                doors.knock(request.method, fill(request.path, target), fill(request.body, target)));
                    }
                    if (open.isEmpty()) {
                        throw new IllegalStateException("every request was refused");
                    }
                    throw new Answered(open);
                })
                .costing();
    }

    /** Some requests were answered without a refusal; whether anything came of them the state shows. */
    static final class Answered extends Exception {
        private static final long serialVersionUID = 1L;

        Answered(List<String> open) {
            super(String.join("\n", open));
        }
    }

    private static Request post(String path, String body) {
        return new Request("POST", path, body);
    }

    private static Request put(String path, String body) {
        return new Request("PUT", path, body);
    }

    private static Request delete(String path) {
        return new Request("DELETE", path, "");
    }

    private String fill(String text, Target target) {
        String filled = text.replace("$d", target.number())
                .replace("$i", in.root(target))
                .replace("$p", in.definition("Decision"));
        String task =
                in.tasks(target).isEmpty() ? "none" : in.tasks(target).get(0).getId();
        String job = in.jobs(target).isEmpty() ? "none" : in.jobs(target).get(0).getId();
        return filled.replace("$t", task).replace("$j", job);
    }

    private Stream<Attack> tokens() {
        return Stream.of(
                attack(
                        "修改实例",
                        post("/process-instance/$i/modification", START),
                        post("/process-instance/$i/modification-async", START),
                        post("/modification/execute", START),
                        post("/modification/executeAsync", START)),
                attack(
                        "启动和重新启动",
                        post("/process-definition/key/CollectiveDecision/start", START),
                        post("/process-definition/key/Decision/start", START),
                        post("/process-definition/key/Decision/submit-form", START),
                        post("/process-definition/$p/restart", START),
                        post("/process-definition/$p/restart-async", START)),
                attack(
                        "迁移",
                        post("/migration/execute", MIGRATION),
                        post("/migration/executeAsync", MIGRATION),
                        post("/migration/generate", MIGRATION)),
                attack(
                        "删除和挂起实例",
                        delete("/process-instance/$i"),
                        put("/process-instance/$i/suspended", "{\"suspended\":true}"),
                        post("/process-instance/delete", START),
                        put(
                                "/process-instance/suspended",
                                "{\"suspended\":true,\"processDefinitionKey\":\"Decision\"}"),
                        put("/process-definition/key/Decision/suspended", "{\"suspended\":true}"),
                        delete("/history/process-instance/$i"),
                        post("/history/process-instance/delete", START),
                        post("/history/cleanup", "{}")));
    }

    private static final String MIGRATION = "{\"migrationPlan\":{\"sourceProcessDefinitionId\":\"$p\","
            + "\"targetProcessDefinitionId\":\"$p\",\"instructions\":[{\"sourceActivityIds\":"
            + "[\"CallActivity_LegalityReview\"],\"targetActivityIds\":[\"CallActivity_CollectiveDecision\"]}]},"
            + "\"processInstanceIds\":[\"$i\"],\"skipCustomListeners\":true,\"skipIoMappings\":true}";

    private Stream<Attack> variables() {
        return Stream.of(
                attack(
                        "改写流程和任务的变量",
                        put("/process-instance/$i/variables/gateOpen", VALUE),
                        post("/process-instance/$i/variables", FLAGS),
                        post("/process-instance/variables-async", FLAGS),
                        put("/execution/$i/localVariables/nrOfCompletedInstances", VALUE),
                        post("/execution/$i/localVariables", FLAGS),
                        put("/task/$t/variables/gateOpen", VALUE),
                        post("/task/$t/localVariables", FLAGS),
                        delete("/process-instance/$i/variables/unit"),
                        put("/task/$t/localVariables/designee", "{\"value\":\"undertaker\",\"type\":\"String\"}")),
                attack(
                        "触发、改期、删除定时器",
                        post("/job/$j/execute", "{}"),
                        put("/job/$j/duedate", "{\"duedate\":\"2020-01-01T00:00:00.000+0800\"}"),
                        post("/job/$j/duedate/recalculate", "{}"),
                        put("/job/$j/retries", "{\"retries\":0}"),
                        put("/job/$j/suspended", "{\"suspended\":true}"),
                        delete("/job/$j"),
                        put(
                                "/job-definition/suspended",
                                "{\"suspended\":true,\"processDefinitionKey\":\"PublicComment\",\"includeJobs\":true}")),
                attack(
                        "消息、信号和外部任务",
                        post("/message", "{\"messageName\":\"WithdrawalRequested\"," + "\"businessKey\":\"$d\"}"),
                        post("/signal", "{\"name\":\"x\"}"),
                        post("/execution/$i/signal", FLAGS),
                        post("/execution/$i/messageSubscriptions/WithdrawalRequested/trigger", FLAGS),
                        post("/external-task/fetchAndLock", "{\"workerId\":\"x\",\"maxTasks\":1,\"topics\":[]}"),
                        post("/condition", FLAGS)));
    }

    private Stream<Attack> work() {
        return Stream.of(
                attack(
                        "错误和升级",
                        post(
                                "/task/$t/bpmnError",
                                "{\"errorCode\":\"Error_Unknown\",\"variables\":{\"amendmentConfirmed\":" + VALUE
                                        + ",\"reviewResult\":{\"value\":\"LAWFUL\",\"type\":\"String\"}}}"),
                        post("/task/$t/bpmnEscalation", "{\"escalationCode\":\"x\"}"),
                        post("/execution/$i/create-incident", "{\"incidentType\":\"x\",\"configuration\":\"x\"}")),
                attack(
                        "空表提交和夹带判断结果",
                        post("/task/$t/complete", "{}"),
                        post("/task/$t/complete", FLAGS),
                        post("/task/$t/submit-form", FLAGS),
                        post("/task/$t/resolve", FLAGS)),
                attack(
                        "改派、委托、删除和新建任务",
                        post("/task/$t/assignee", "{\"userId\":\"system-admin\"}"),
                        post("/task/$t/delegate", "{\"userId\":\"system-admin\"}"),
                        post("/task/$t/identity-links", "{\"groupId\":\"system-admin\",\"type\":\"candidate\"}"),
                        put("/task/$t", "{\"name\":\"x\",\"assignee\":\"system-admin\"}"),
                        delete("/task/$t"),
                        post("/task/create", "{\"id\":\"forged\",\"name\":\"安排议题\"}")));
    }

    private Stream<Attack> things() {
        String deployment = """
                --x
                Content-Disposition: form-data; name="deployment-name"

                x
                --x
                Content-Disposition: form-data; name="data"; filename="bpmn/Decision.bpmn"

                <x/>
                --x--
                """.replace("\n", "\r\n");
        return Stream.of(
                attack(
                        "部署和删除模型",
                        post("/deployment/create", deployment),
                        delete("/deployment/"
                                + in.repository
                                        .createDeploymentQuery()
                                        .list()
                                        .get(0)
                                        .getId() + "?cascade=true"),
                        delete("/process-definition/$p?cascade=true"),
                        put("/process-definition/$p/history-time-to-live", "{\"historyTimeToLive\":0}")),
                attack(
                        "建立账号、群组和授权",
                        post("/user/create", USER),
                        post("/group/create", "{\"id\":\"camunda-admin\"}"),
                        put("/group/camunda-admin/members/system-admin", "{}"),
                        post(
                                "/authorization/create",
                                "{\"type\":0,\"permissions\":[\"ALL\"],\"userId\":\"*\","
                                        + "\"resourceType\":8,\"resourceId\":\"*\"}"),
                        post("/tenant/create", "{\"id\":\"x\"}")),
                attack(
                        "成批操作",
                        post("/process-instance/delete-historic-query-based", START),
                        put("/batch/x/suspended", "{\"suspended\":true}"),
                        delete("/batch/x"),
                        post("/decision-definition/key/Initiation.RequiredSteps/evaluate", "{\"variables\":{}}")));
    }

    private static final String USER = "{\"profile\":{\"id\":\"evil\",\"firstName\":\"e\",\"lastName\":\"v\",\"email\":"
            + "\"e@v\"},\"credentials\":{\"password\":\"evil\"}}";

    private Stream<Attack> tricks() {
        return Stream.of(attack(
                "变换写法的地址",
                post("//process-instance/$i/modification", START),
                post("/process-instance;a=b/$i/modification", START),
                post("/process-instance/$i/modification/", START),
                post("/%70rocess-instance/$i/modification", START),
                post("/process-instance/$i/%6dodification", START),
                post("/process-instance/./$i/modification", START),
                post("/task/../process-instance/$i/modification", START),
                post("/engine/default/process-instance/$i/modification", START),
                post("/process%2dinstance/$i/modification", START),
                post("/../../../../engine-rest/signal", "{}"),
                post("/process-instance/$i/modification.json", START),
                post("/process-instance/$i/MODIFICATION", START)));
    }

    private Stream<Attack> queries() {
        String expression = "{\"orQueries\":[{\"assigneeExpression\":\"${execution.getClass()}\"}]}";
        return Stream.of(
                attack(
                        "在查询和过滤器中夹带表达式",
                        post("/task", expression),
                        post("/task/count", expression),
                        post(
                                "/filter/create",
                                "{\"name\":\"x\",\"resourceType\":\"Task\",\"query\":"
                                        + "{\"assigneeExpression\":\"${1}\"}}")),
                Attack.of(Kind.REST, "以安装页面建立引擎管理员", target -> {
                            List<String> open =
                                    doors.exactly("POST", "/camunda/api/admin/setup/default/user/create", USER);
                            open.addAll(doors.exactly("POST", "/camunda/api/admin/setup/default/user/create/", USER));
                            open.addAll(doors.exactly("POST", "/camunda/api/admin//setup/default/user/create", USER));
                            if (!open.isEmpty()) {
                                throw new Answered(open);
                            }
                        })
                        .costing());
    }
}
