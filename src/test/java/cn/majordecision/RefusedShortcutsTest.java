package cn.majordecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.base.ledger.LedgerEvent;
import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Gate;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same life with the shortcuts people try: each is refused, in Chinese and with its article where the law refuses. */
@EngineTest
class RefusedShortcutsTest {

    private static final String BOOK = "1-archived";
    private static final String ARTICLE = "^【[^】]*第[一二三四五六七八九十百]+条[^】]*R-\\d{3}】\\p{IsHan}";

    @Autowired
    Story story;

    @Autowired
    TravellingClock clock;

    @Autowired
    Decisions decisions;

    @Autowired
    Gate gate;

    @Autowired
    Procedures procedures;

    @Autowired
    Traces traces;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ConfigurableApplicationContext context;

    @TestFactory
    @DisplayName("从提出到封存，每一任务先由他人、再以空表经 REST 提交：均被拒绝，除拒绝记录外不留任何痕迹")
    Stream<DynamicTest> every_task_of_a_life_refuses_a_stranger_and_an_empty_form() {
        StoryBook book = open();
        return StoryBook.read(BOOK).scenes().stream()
                .map(scene -> DynamicTest.dynamicTest(scene.timers() ? "（期限届满）" : scene.name(), () -> {
                    if (!scene.timers()) {
                        book.arrive();
                        OpenTask task = task(book.number(), scene.name(), scene.person());
                        aStranger(task, strangerTo(scene.person()));
                        anEmptyForm(task, scene.person());
                    }
                    book.tell();
                }));
    }

    @Test
    @DisplayName("第十五条 R-024：提前触发征求意见的定时器，期限未满仍不得结束征求意见")
    void the_comment_period_cannot_be_cut_short() {
        StoryBook book = open();
        book.tellUntil("AnnounceDraft");
        book.tell("AnnounceDraft");
        book.leaveOut();
        clock.plusDays(10);
        story.fireTimersEarly(book.number());
        Traces.Found before = traces.of(book.number());
        assertThat(story.as("undertaker").refusal(book.number(), "SortComments", book.form()))
                .contains("【第十五条第一款 R-024】征求意见期限至2026-05-20届满");
        traces.refused(book.number(), before, "SortComments");
        book.tell("SortComments");
    }

    @Test
    @DisplayName("第二十五条第二款 R-046：各项程序之前，不能另起一个流程，也排不上会议")
    void no_second_procedure_runs_ahead_of_the_first() {
        StoryBook book = open();
        String number = book.number();
        book.tellUntil("ChooseChannels");
        Traces.Found before = traces.of(number);
        for (String process : List.of("LegalityReview", "CollectiveDecision", "Publication", "Archiving")) {
            assertThatThrownBy(() -> story.begin(process, number)).isInstanceOf(RuntimeException.class);
        }
        assertThatThrownBy(() -> jdbc.sql("select gate.place_on_agenda(?, 'EXECUTIVE', date '2026-07-10', '常务会议')")
                        .param(number)
                        .query(Long.class)
                        .single())
                .hasMessageContaining("【第二十五条第二款 R-046】决策" + number + "尚未通过上会前把关，不得列入会议议程");
        assertThat(gate.clear(number)).isFalse();
        assertThat(traces.of(number).rows()).isEqualTo(before.rows());
        assertThat(traces.of(number).tasks()).isEqualTo(before.tasks());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Decision", "LegalityReview", "CollectiveDecision", "Publication"})
    @DisplayName("流程不能绕过登记自行启动")
    void nobody_starts_a_procedure_by_rest(String process) {
        for (String user : List.of("undertaker", "government-office", "administrative-head")) {
            ResponseEntity<JsonNode> answer = post(user, "/engine-rest/process-definition/key/" + process + "/start");
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into gate.agenda_item (decision, clearance, meeting_kind, meeting_on, meeting) values ('2026-0001', 1, 'EXECUTIVE', date '2026-07-10', '会')",
                "insert into gate.evidence (decision, requirement, holds, draft_version, record) values ('2026-0001', 'R-046', true, 1, 1)",
                "insert into gate.clearance (decision, draft_version, draft_sha256, ledger_seq) values ('2026-0001', 1, 'x', 1)",
                "update gate.decision set state = 'ADOPTED'",
                "delete from gate.record",
                "insert into ledger.entry (chain, seq, entry, leaf) values ('-', 1, '', '')",
                "update ledger.head set seq = 0",
                "delete from act_hi_taskinst"
            })
    @DisplayName("第二十五条 R-046、第三十三条 R-063：应用账号不能直接写入大门和留痕")
    void the_application_cannot_write_past_the_gate(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update()).rootCause().hasMessageContaining("permission denied");
    }

    @Test
    @DisplayName("第三十三条 R-063：办结中途数据库断开，一切如未发生，再办即成")
    void a_lost_connection_leaves_nothing() {
        StoryBook book = open();
        book.tell("ProposeDecision");
        Traces.Found before = traces.of(book.number());
        AtomicBoolean armed = new AtomicBoolean(true);
        ApplicationListener<PayloadApplicationEvent<?>> cut = event -> {
            if (event.getPayload() instanceof LedgerEvent && armed.getAndSet(false)) {
                jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                        .query(Boolean.class)
                        .single();
            }
        };
        context.addApplicationListener(cut);
        try {
            assertThatThrownBy(book::tell).isInstanceOf(RuntimeException.class);
            assertThat(armed).isFalse();
            assertThat(traces.of(book.number())).isEqualTo(before);
        } finally {
            context.removeApplicationListener(cut);
        }
        book.tell("VetProposal");
        assertThat(story.open(book.number())).containsExactly("ConfirmRulings");
    }

    private StoryBook open() {
        return StoryBook.open(BOOK, story, clock, decisions);
    }

    private void anEmptyForm(OpenTask task, String person) {
        Traces.Found before = traces.of(task.decision());
        ResponseEntity<JsonNode> answer = complete(person, task);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(message(answer)).containsPattern(ARTICLE);
        traces.refused(task.decision(), before, task.name());
    }

    private void aStranger(OpenTask task, String stranger) {
        Traces.Found before = traces.of(task.decision());
        assertThat(complete(stranger, task).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        traces.refused(task.decision(), before, task.name());
    }

    /** Somebody else of the same duty where there is one: another unit's undertaker, an expert or adviser not designated. */
    private static String strangerTo(String person) {
        return switch (person) {
            case "undertaker" -> "undertaker-2";
            case "expert", "expert-2" -> "expert-3";
            case "legal-adviser" -> "legal-adviser-2";
            default -> "undertaker";
        };
    }

    private OpenTask task(String number, String name, String person) {
        return procedures.open(number).stream()
                .filter(open -> open.name().equals(name))
                .filter(open -> open.assignee() == null || person.equals(open.assignee()))
                .findFirst()
                .orElseThrow();
    }

    private ResponseEntity<JsonNode> complete(String user, OpenTask task) {
        return post(user, "/engine-rest/task/" + task.id() + "/complete");
    }

    private ResponseEntity<JsonNode> post(String user, String path) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return rest.withBasicAuth(user, "demo").postForEntity(path, new HttpEntity<>("{}", headers), JsonNode.class);
    }

    private static String message(ResponseEntity<JsonNode> answer) {
        JsonNode body = answer.getBody();
        return body == null ? "" : body.path("message").asText();
    }
}
