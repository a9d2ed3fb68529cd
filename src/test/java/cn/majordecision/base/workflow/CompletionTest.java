package cn.majordecision.base.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.Story;
import cn.majordecision.base.identity.Substitutions;
import cn.majordecision.base.ledger.LedgerEntries;
import cn.majordecision.base.ledger.LedgerEntry;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Timelines;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What every completion has in common: who, all or nothing, and its place in the ledger. */
@EngineTest
class CompletionTest {

    private static final String TITLE = "市中区新型综合垃圾处理中心建设项目";
    private static final Map<String, Object> STUDY = Map.of("complete", false, "finding", "请补充选址论证");

    @Autowired
    Story story;

    @Autowired
    Procedures procedures;

    @Autowired
    Decisions decisions;

    @Autowired
    Timelines timelines;

    @Autowired
    LedgerEntries ledger;

    @Autowired
    Substitutions substitutions;

    @Autowired
    Clock clock;

    @Test
    @DisplayName("第三十三条 R-063：留痕记录首尾相接，被拒绝的操作只留下一条拒绝记录")
    void every_event_is_chained_and_a_refusal_leaves_only_its_entry() throws Exception {
        String number = proposed();
        int before = ledger.of(number).size();
        story.as("government-office").refusal(number, "VetProposal", Map.of());

        List<LedgerEntry> entries = ledger.of(number);
        assertThat(entries).hasSize(before + 1);
        assertThat(entries.get(before).entry())
                .contains("\"type\":\"ActionRefused\"", "\"actor\":\"government-office\"", "VetProposal.finding");
        assertThat(timelines.of(number)).hasSize(1);
        String previous = "0".repeat(64);
        for (LedgerEntry entry : entries) {
            assertThat(entry.entry()).contains("\"prev\":\"" + previous + "\"");
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((byte) 0);
            previous = HexFormat.of().formatHex(sha256.digest(entry.entry().getBytes(StandardCharsets.UTF_8)));
            assertThat(entry.leaf()).isEqualTo(previous);
        }
    }

    @RepeatedTest(10)
    @DisplayName("两人同时办结同一任务：一人办成，另一人得到明确的中文提示，没有重复记录")
    void two_people_complete_the_same_task_at_once() throws Exception {
        String number = proposed();
        String task = procedures.open(number).get(0).id();
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<String> attempt = () -> {
            together.await();
            try {
                story.as("government-office").does(() -> procedures.complete(task, STUDY));
                return "办成";
            } catch (RuntimeException refused) {
                return String.valueOf(refused.getMessage());
            }
        };
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<String> answers = new ArrayList<>();
        for (Future<String> answer : both.invokeAll(List.of(attempt, attempt))) {
            answers.add(answer.get());
        }
        both.shutdown();

        assertThat(answers).contains("办成");
        assertThat(answers.stream().filter(answer -> !answer.equals("办成")).toList())
                .singleElement()
                .asString()
                .contains("该任务刚刚已由他人办结");
        assertThat(timelines.of(number)).hasSize(2);
    }

    @Test
    @DisplayName("代理人办理的，记明代谁办理")
    void a_substitute_acts_for_the_principal_on_record() {
        String number = proposed();
        LocalDate today = LocalDate.now(clock);
        substitutions.name("government-office", "meeting-secretary", today, today);
        story.as("meeting-secretary").complete(number, "VetProposal", STUDY);

        assertThat(timelines.of(number).get(1).by()).isEqualTo("meeting-secretary");
        assertThat(timelines.of(number).get(1).actingFor()).isEqualTo("government-office");
        assertThat(ledger.of(number))
                .last()
                .extracting(LedgerEntry::entry)
                .asString()
                .contains("\"actingFor\":\"government-office\"");
        substitutions.end("government-office", "meeting-secretary");
    }

    @Test
    @DisplayName("不承担该项职责的人员不能办结任务，即使知道任务编号")
    void nobody_else_completes_a_task() {
        String number = proposed();
        for (String stranger : List.of("undertaker", "legal-adviser", "auditor", "system-admin", "security-admin")) {
            assertThat(story.as(stranger).refusal(number, "VetProposal", STUDY)).isNotEmpty();
        }
        assertThat(story.open(number)).containsExactly("VetProposal");
    }

    @Test
    @DisplayName("表单以外的内容一概拒绝：不能借办结任务植入或者改动流程变量")
    void a_flag_cannot_be_planted_with_a_completion() {
        String number = proposed();
        for (String flag : List.of("rulingsConfirmed", "unit", "gateOpen")) {
            Map<String, Object> more = new HashMap<>(STUDY);
            more.put(flag, "education");
            assertThat(story.as("government-office").refusal(number, "VetProposal", more))
                    .contains("不属于本任务的表单", flag);
        }
        assertThat(story.open(number)).containsExactly("VetProposal");
    }

    @Test
    @DisplayName("填写的内容无法识别时，说明是哪一项，任务仍在")
    void an_illegible_value_is_named() {
        String number = story.begin("Initiation", decisions.open(TITLE, null, "transport", "undertaker"));
        assertThat(story.as("undertaker").refusal(number, "ProposeDecision", Map.of("category", "第四类")))
                .contains("【填写有误】", "category");
        assertThat(story.open(number)).containsExactly("ProposeDecision");
    }

    private String proposed() {
        String number = story.begin("Initiation", decisions.open(TITLE, null, "transport", "undertaker"));
        story.as("undertaker")
                .complete(
                        number,
                        "ProposeDecision",
                        Map.ofEntries(
                                Map.entry("category", 4),
                                Map.entry("source", "LEADER"),
                                Map.entry("exclusion", "NONE"),
                                Map.entry("technical", true),
                                Map.entry("adverseEffect", true),
                                Map.entry("economicActivity", true),
                                Map.entry("specificGroup", true),
                                Map.entry("directInterest", true),
                                Map.entry("publicInterest", true),
                                Map.entry("hearing", "OPTIONAL"),
                                Map.entry("notPublic", false),
                                Map.entry("specialProcedure", false),
                                Map.entry("congress", "NONE")));
        return number;
    }
}
