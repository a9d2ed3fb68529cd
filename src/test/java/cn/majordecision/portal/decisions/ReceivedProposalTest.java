package cn.majordecision.portal.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.EngineTest;
import cn.majordecision.base.ledger.LedgerEntries;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A proposal that came in, on its way: entered, studied, decided or taken up; over the pages, as the people do it. */
@EngineTest
class ReceivedProposalTest {

    private static final String TITLE = "市中区新型综合垃圾处理中心建设项目";
    private static final String LIST = "/proposals";

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @Autowired
    LedgerEntries ledger;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("第十条第三项 R-010：书面建议交单位研究论证，该单位据此提出决策事项，事项页和留痕写明出处")
    void a_unit_makes_a_decision_of_it() throws Exception {
        String proposal = entered();
        Desk unit = Desk.of("undertaker", port);
        assertThat(unit.words(LIST)).contains(TITLE, "研究论证中");
        String form = unit.page("/decisions/new?received=" + id(proposal));
        assertThat(form).contains("value=\"" + TITLE + "\"", "居民反映异味和渗滤液");
        Map<String, String> answers = new HashMap<>(NewDecisionPageTest.answers());
        answers.put("title", TITLE);
        answers.put("received", id(proposal));
        answers.put("source", "CITIZEN");
        String number = NewDecisionPageTest.number(unit.submit("/decisions/new", "/decisions/new", answers));

        assertThat(unit.words("/decisions/" + number)).contains("所依据的建议 第" + id(proposal) + "号（政协委员提案）");
        assertThat(unit.words("/decisions/" + number + "/ledger")).contains("根据第" + id(proposal) + "号决策事项建议（政协委员提案）提出");
        assertThat(Desk.of("government-office", port).words(proposal)).contains("已提出决策事项", "决策事项 " + number);

        HttpResponse<String> twice = unit.submit("/decisions/new", "/decisions/new", answers);
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(Desk.plain(twice.body())).contains("【第十条 R-010】", "已经提出决策事项");
    }

    @Test
    @DisplayName("第十条 R-010：单位建议不启动的，须报决策机关决定；可退回重新研究，同意后不再办理")
    void only_the_organ_decides_not_to_start() throws Exception {
        String proposal = entered();
        Desk unit = Desk.of("undertaker", port);
        Desk head = Desk.of("administrative-head", port);
        assertThat(refused(unit, proposal, "/finding", Map.of("finding", " "))).contains("请写明研究论证后建议不启动的理由");
        unit.submit(proposal, proposal + "/finding", Map.of("finding", "选址与国土空间规划不符"));
        assertThat(unit.words(proposal)).contains("建议不启动，待决定", "选址与国土空间规划不符").doesNotContain("据此提出决策事项");
        assertThat(head.words("/notices")).contains("第" + id(proposal) + "号决策事项建议经研究论证建议不启动，等待您决定");

        assertThat(refused(head, proposal, "/answer", Map.of("opinion", ""))).contains("请选择是否同意不启动");
        assertThat(refused(head, proposal, "/answer", Map.of("agreed", "false")))
                .contains("请写明退回重新研究论证的理由");
        head.submit(proposal, proposal + "/answer", Map.of("agreed", "false", "opinion", "请比选其他地块"));
        assertThat(unit.words(proposal)).contains("研究论证中", "退回重新研究论证", "请比选其他地块");
        assertThat(unit.words("/notices")).contains("第" + id(proposal) + "号决策事项建议被退回，请重新研究论证");

        unit.submit(proposal, proposal + "/finding", Map.of("finding", "三处地块均不可行"));
        head.submit(proposal, proposal + "/answer", Map.of("agreed", "true", "opinion", ""));
        assertThat(unit.words(proposal)).contains("决定不启动").doesNotContain("据此提出决策事项");
        assertThat(refused(unit, proposal, "/finding", Map.of("finding", "再次"))).contains("已有决定");
        assertThat(refused(head, proposal, "/answer", Map.of("agreed", "true"))).contains("没有待决定的研究论证意见");
    }

    @ParameterizedTest
    @CsvSource({
        "channel, '', 请选择建议由谁、以何种方式提出",
        "proposer, ' ', 请填写提出人",
        "title, '', 请用一句话写明建议的事项",
        "content, '', 请填写建议的内容",
        "unit, nowhere, 请选择研究论证的单位",
        "receivedOn, 2099-01-01, 不得晚于今天",
        "receivedOn, 不是日期, 请填写收到的日期"
    })
    void what_is_missing_is_said_and_nothing_is_lost(String field, String value, String said) throws Exception {
        Map<String, String> fields = fields();
        fields.put(field, value);
        HttpResponse<String> answer = Desk.of("government-office", port).submit(LIST + "/new", LIST, fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(said, "【第十条 R-010】");
        fields.forEach((name, kept) -> assertThat(answer.body()).contains(name.equals(field) ? said : kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"undertaker", "auditor", "administrative-head"})
    @DisplayName("第十条 R-010：只有政府办公室登记建议")
    void nobody_else_enters_any(String other) throws Exception {
        HttpResponse<String> answer = Desk.of(other, port).submit(LIST + "/new", LIST, fields());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("由政府办公室登记并交办");
    }

    @Test
    @DisplayName("第八条第二款：其他单位和无关人员看不到建议、提出人和书面材料，也不能办理")
    void strangers_see_nothing_of_it() throws Exception {
        Desk office = Desk.of("government-office", port);
        HttpResponse<String> answer = office.upload(LIST + "/new", LIST, fields(), "file", "提案第12号.txt", "建设综合垃圾处理中心");
        String proposal = place(answer);
        String document = Desk.between(office.page(proposal), "/api/documents/", "\"");
        assertThat(Desk.of("undertaker", port)
                        .open("/api/documents/" + document)
                        .statusCode())
                .isEqualTo(200);

        Desk stranger = Desk.of("undertaker-2", port);
        assertThat(stranger.open(proposal).statusCode()).isEqualTo(404);
        assertThat(stranger.words(LIST)).doesNotContain(TITLE);
        assertThat(stranger.open("/api/documents/" + document).statusCode()).isIn(403, 404);
        assertThat(stranger.submit(LIST, proposal + "/finding", Map.of("finding", "不办"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(refused(Desk.of("unit-head", port), proposal, "/finding", Map.of("finding", "不办")))
                .contains("只有该单位的经办人可以办理");
        assertThat(refused(Desk.of("undertaker", port), proposal, "/answer", Map.of("agreed", "true")))
                .contains("由决策机关决定");
        assertThat(Desk.of("expert", port).open(LIST).statusCode()).isEqualTo(403);
        assertThat(Desk.of("security-admin", port).open(LIST).statusCode()).isEqualTo(403);
        assertThat(ledger.ofHouse(List.of("ProposalReceived")))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.entry()).doesNotContain("李委员", "居民反映"));
    }

    @Test
    void what_was_entered_and_decided_is_never_changed_in_the_database() throws Exception {
        entered();
        for (String table : List.of("proposal", "study", "answer", "taken_up")) {
            assertThatThrownBy(() -> jdbc.sql("delete from proposal." + table).update())
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> jdbc.sql("update proposal.proposal set unit = 'education'")
                        .update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void the_register_is_searched_and_filtered() throws Exception {
        String proposal = entered();
        Desk office = Desk.of("government-office", port);
        assertThat(office.page(LIST + "?q=" + Desk.encoded("李委员"))).contains(proposal + "\"");
        assertThat(office.page(LIST + "?standing=IN_STUDY&q=" + Desk.encoded("渗滤液")))
                .contains(proposal + "\"");
        assertThat(office.words(LIST + "?standing=NOT_STARTED&q=" + Desk.encoded("没有这样的建议")))
                .contains("没有找到符合条件的建议");
    }

    private String entered() throws Exception {
        return place(Desk.of("government-office", port).submit(LIST + "/new", LIST, fields()));
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        fields.put("channel", "MEMBER");
        fields.put("proposer", "李委员");
        fields.put("receivedOn", LocalDate.now(clock).minusDays(3).toString());
        fields.put("title", TITLE);
        fields.put("content", "居民反映异味和渗滤液，建议另行选址建设。");
        fields.put("unit", "transport");
        return fields;
    }

    private static String refused(Desk desk, String proposal, String action, Map<String, String> fields)
            throws Exception {
        desk.submit(proposal, proposal + action, fields);
        return desk.words(proposal);
    }

    private static String place(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf(LIST)).replaceAll(";.*", "");
    }

    private static String id(String proposal) {
        return proposal.substring(proposal.lastIndexOf('/') + 1);
    }
}
