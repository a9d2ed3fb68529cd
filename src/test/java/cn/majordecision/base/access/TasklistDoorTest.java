package cn.majordecision.base.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.Story;
import cn.majordecision.TravellingClock;
import cn.majordecision.base.ledger.LedgerEntries;
import cn.majordecision.base.workflow.Procedures;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Tasklist asks of the engine works at its door; everything else is refused there and put on record. */
@EngineTest
class TasklistDoorTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Procedures procedures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LedgerEntries ledger;

    @Autowired
    TravellingClock clock;

    private Browser browser = new Browser(0);
    private String number = "";
    private String task = "";

    @BeforeEach
    void atTheDesk() throws Exception {
        browser = new Browser(port);
        browser.signIn("undertaker", "demo");
        browser.get("/camunda/app/tasklist/default/");
        number = story.begin("PublicParticipation", story.decision("广州市停车场条例"));
        task = procedures.open(number).get(0).id();
    }

    @Test
    @DisplayName("任务列表所用的接口全部可用：筛选、列表、签收、退回、表单、历史、流程图")
    void tasklist_works() throws Exception {
        String filter = browser.get(ENGINE + "filter?resourceType=Task&itemCount=true")
                .body()
                .replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        assertThat(post("filter/" + filter + "/list?firstResult=0&maxResults=1000", "{}")
                        .body())
                .contains(task);
        assertThat(post("filter/" + filter + "/count", "{}").body()).contains("count");
        assertThat(post("task/" + task + "/claim", "{\"userId\":\"undertaker\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(post("task/" + task + "/unclaim", "{}").statusCode()).isEqualTo(204);
        for (String read : new String[] {
            "task/" + task,
            "task/" + task + "/form",
            "task/" + task + "/deployed-form",
            "task/" + task + "/form-variables?deserializeValues=false",
            "task/" + task + "/identity-links",
            "task/count",
            "user/undertaker/profile",
            "history/user-operation?taskId=" + task + "&maxResults=50&firstResult=0",
            "history/user-operation/count?taskId=" + task
        }) {
            assertThat(browser.get(ENGINE + read).statusCode()).as(read).isEqualTo(200);
        }
        String definition = browser.get(ENGINE + "task/" + task)
                .body()
                .replaceAll("(?s).*\"processDefinitionId\":\"([^\"]+)\".*", "$1");
        assertThat(browser.get(ENGINE + "process-definition/" + definition + "/xml")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/camunda/api/admin/auth/user/default").statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/camunda/api/engine/engine").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("任务列表中提交被法律拒绝的表单，得到 422 和中文说明，不是服务器错误")
    void a_refused_form_is_answered_in_chinese() throws Exception {
        HttpResponse<String> answer = post("task/" + task + "/submit-form", "{\"variables\":{}}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("【第");
    }

    @ParameterizedTest
    @CsvSource({
        "deployment/create",
        "process-instance/delete",
        "process-instance/x/modification",
        "migration/execute",
        "message",
        "history/cleanup",
        "filter/create",
        "authorization/create",
        "user/create",
        "task/x/bpmnError",
        "task/x/assignee",
        "job/x/execute"
    })
    @DisplayName("第三十三条：其余接口一概 403，并留下记录")
    void every_other_write_is_refused_and_recorded(String address) throws Exception {
        for (String door : new String[] {ENGINE, "/engine-rest/"}) {
            long before = recorded(door + address);
            HttpResponse<String> answer = door.equals(ENGINE)
                    ? post(address, "{}")
                    : new Browser(port)
                            .post(
                                    door + address,
                                    "{}",
                                    "Authorization",
                                    Browser.basic("undertaker"),
                                    "Content-Type",
                                    "application/json");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("【不予执行】");
            assertThat(recorded(door + address)).isEqualTo(before + 1);
        }
    }

    @Test
    @DisplayName("第三十三条：被拒绝的请求记入任务所属的事项；同一人一分钟内反复请求，只多留一条带次数的记录")
    void repeated_requests_are_counted_under_their_decision() throws Exception {
        String instance = browser.get(ENGINE + "task/" + task)
                .body()
                .replaceAll("(?s).*\"processInstanceId\":\"([^\"]+)\".*", "$1");
        int before = ledger.of(number).size();
        for (int attempt = 0; attempt < 5; attempt++) {
            post("task/" + task + "/delegate", "{}");
            post("process-instance/" + instance + "/variables", "{}");
        }
        assertThat(ledger.of(number)).hasSize(before + 2);
        clock.plusDays(1);
        post("task/" + task + "/delegate", "{}");
        assertThat(ledger.of(number)).hasSize(before + 5);
        assertThat(ledger.of(number).subList(before + 2, before + 4)).allSatisfy(entry -> assertThat(entry.entry())
                .contains("ActionsRefused", "\"times\":4", "\"actor\":\"undertaker\""));
    }

    @Test
    @DisplayName("第三十三条：反复提交被法律拒绝的表单、反复执行被禁止的操作，同样只记次数")
    void repeated_forms_and_commands_are_counted_too() throws Exception {
        int before = ledger.of(number).size();
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(post("task/" + task + "/submit-form", "{\"variables\":{}}")
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(ledger.of(number)).hasSize(before + 1);
        assertThat(ledger.of(number).get(before).entry()).contains("\"type\":\"ActionRefused\"");
        clock.plusDays(1);
        post("task/" + task + "/submit-form", "{\"variables\":{}}");
        assertThat(ledger.of(number)).hasSize(before + 3);
        assertThat(ledger.of(number).get(before + 1).entry())
                .contains("\"type\":\"ActionsRefused\"", "\"times\":4", "\"rules\":[\"");
    }

    @Test
    @DisplayName("第三十三条：办理意见写入表单，不留在任务列表的备注里；拒绝时说明应当怎样办理")
    void a_comment_is_refused_by_name() throws Exception {
        HttpResponse<String> answer = post("task/" + task + "/comment/create", "{\"message\":\"同意\"}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("办理意见应当写入任务的表单");
    }

    @Test
    @DisplayName("CVE-2026-109432：经接口提交的“或”条件中的表达式不予执行")
    void an_expression_in_an_or_query_is_refused() throws Exception {
        String query = "{\"orQueries\":[{\"assigneeExpression\":\"${deadlines.toString()}\"}]}";
        HttpResponse<String> answer = post("task", query);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("表达式");
    }

    @Test
    @DisplayName("CVE-2026-77226、第三十三条：没有登录的人什么也做不了；反复尝试只合记一条，不会撑满留痕记录")
    void nobody_unknown_gets_in() throws Exception {
        clock.plusDays(1);
        long before = turnedAway();
        for (int attempt = 0; attempt < 5; attempt++) {
            for (String address :
                    List.of("/camunda/api/admin/setup/default/user/create", "/engine-rest/task", ENGINE + "task")) {
                assertThat(new Browser(port)
                                .post(address, "{}", "Content-Type", "application/json")
                                .statusCode())
                        .isIn(401, 403);
            }
        }
        assertThat(turnedAway() - before).as("one for each of the two doors").isEqualTo(2);
    }

    private long turnedAway() {
        return jdbc.sql("select count(*) from ledger.entry where ledger.type_of(entry) = 'AccessRefused'")
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> post(String address, String body) throws Exception {
        return browser.post(
                ENGINE + address,
                body,
                "Content-Type",
                "application/json",
                "X-XSRF-TOKEN",
                browser.cookie("XSRF-TOKEN"));
    }

    private long recorded(String address) {
        return jdbc.sql("select count(*) from ledger.entry where convert_from(entry, 'UTF8') like ?")
                .param("%\"action\":\"POST " + address + "\"%")
                .query(Long.class)
                .single();
    }
}
