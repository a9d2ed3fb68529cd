package cn.majordecision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.base.ledger.LedgerEntries;
import cn.majordecision.base.ledger.LedgerEntry;
import cn.majordecision.base.ledger.Signing;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.Gate;
import cn.majordecision.matter.decision.PlanRow;
import cn.majordecision.matter.decision.PlanState;
import cn.majordecision.matter.decision.RequirementPlan;
import cn.majordecision.matter.decision.TimelineEntry;
import cn.majordecision.matter.decision.Timelines;
import cn.majordecision.matter.decision.Unmet;
import cn.majordecision.matter.dossier.bag.PackageVerification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One decision from its proposal to its sealed record: chapter after chapter through the root process and every real model. */
@EngineTest
@Import(Signing.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DecisionLifecycleTest {

    private static final String[] PARALLEL = {"ChooseChannels", "SelectExperts", "SubmitRiskReport", "SubmitSelfReview"
    };

    @Autowired
    Story story;

    @Autowired
    TravellingClock clock;

    @Autowired
    Decisions decisions;

    @Autowired
    Drafts drafts;

    @Autowired
    RequirementPlan plan;

    @Autowired
    Gate gate;

    @Autowired
    Timelines timelines;

    @Autowired
    LedgerEntries ledger;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Signing signing;

    private @Nullable StoryBook opened;
    private String number = "";

    @Test
    @Order(1)
    @DisplayName("第一章　启动：研究论证、确认适用程序后由行政首长决定启动，程序清单就此固定（第十条 R-010、第二十九条 R-055）")
    void the_decision_is_started() {
        opened = StoryBook.open("1-archived", story, clock, decisions);
        number = opened.number();
        assertThat(state()).isEqualTo(DecisionState.PROPOSED);
        assertThat(story.open(number)).containsExactly("ProposeDecision");
        assertThat(unmet()).containsEntry(Requirement.R_010, PlanState.NO_PLAN);

        book().tell("ProposeDecision", "VetProposal");
        assertThat(in(PlanState.UNCONFIRMED)).contains(Requirement.R_022, Requirement.R_026, Requirement.R_007);

        book().tell("ConfirmRulings", "ApproveInitiation");
        assertThat(state()).isEqualTo(DecisionState.STARTED);
        assertThat(in(PlanState.NOT_APPLICABLE))
                .containsExactlyInAnyOrder(Requirement.R_022, Requirement.R_026, Requirement.R_007);
        assertThat(in(PlanState.MET)).isEmpty();
        assertThat(unmet()).containsEntry(Requirement.R_053, PlanState.NO_DRAFT);
        assertThat(gate.cleared(number)).isFalse();
    }

    @Test
    @Order(2)
    @DisplayName("第二章　起草：调查研究、梳理依据、与有关单位协商，形成草案（第十二条 R-012 R-013、第十三条 R-016）")
    void a_draft_is_written() {
        assertThat(story.open(number)).containsExactly("PrepareDraft");
        book().tell("PrepareDraft", "ConsultUnits");
        assertThat(drafts.all(number)).hasSize(1);
        assertThat(in(PlanState.MET)).contains(Requirement.R_012, Requirement.R_013, Requirement.R_016);
        assertThat(story.open(number)).containsExactlyInAnyOrder(PARALLEL);
    }

    @Test
    @Order(3)
    @DisplayName("第三章　公众参与：公开征求意见满三十日，研究采纳后修改草案（第十四条 R-020、第十五条 R-024、第十八条 R-031）")
    void the_public_is_heard() {
        book().tell("ChooseChannels", "AnnounceDraft");
        assertThat(in(PlanState.MET)).doesNotContain(Requirement.R_020);
        assertThat(story.open(number)).doesNotContain("SortComments");

        book().timePasses();
        assertThat(story.open(number)).contains("SortComments");
        book().tell("SortComments", "StatePublicAdoption");
        assertThat(in(PlanState.MET)).contains(Requirement.R_020, Requirement.R_021, Requirement.R_031);
        assertThat(drafts.all(number)).hasSize(2);
    }

    @Test
    @Order(4)
    @DisplayName("第四章　专家论证：两名无利害关系的专家署名，采纳情况逐条说明（第十九条 R-035、第二十条 R-036、第二十一条 R-037）")
    void experts_give_their_opinion() {
        book().tell("SelectExperts");
        assertThat(story.open(number).stream().filter("GiveExpertOpinion"::equals))
                .hasSize(2);
        book().tell("GiveExpertOpinion", "GiveExpertOpinion", "StateExpertAdoption");
        assertThat(in(PlanState.MET)).contains(Requirement.R_035, Requirement.R_036, Requirement.R_037);
    }

    @Test
    @Order(5)
    @DisplayName("第五章　风险评估与公平竞争审查：决策机关认为风险可控，审查通过（第二十二条至第二十四条 R-040 R-042 R-043）")
    void risk_and_competition_are_judged() {
        book().tell("SubmitRiskReport", "ConfirmControllability");
        assertThat(in(PlanState.MET)).contains(Requirement.R_040, Requirement.R_042, Requirement.R_043);
        book().tell("SubmitSelfReview", "IssueFairCompetitionOpinion");
        assertThat(story.open(number)).containsExactly("SubmitForReview");
        assertThat(unmet().keySet()).allMatch(requirement -> step(requirement).equals("LegalityReview"));
    }

    @Test
    @Order(6)
    @DisplayName("第六章　合法性审查：法律顾问提出意见，满七个工作日出具合法的意见，大门打开（第二十五条至第二十八条 R-046 R-049）")
    void the_draft_is_found_lawful() {
        book().tell("SubmitForReview", "AcceptMaterials", "AdviseOnLegality");
        assertThat(unmet()).containsKey(Requirement.R_046);
        assertThat(gate.cleared(number)).isFalse();

        book().tell("IssueOpinion");
        assertThat(gate.unmet(number)).isEmpty();
        assertThat(gate.cleared(number)).isTrue();
        assertThat(story.open(number)).containsExactly("ScheduleItem");
    }

    @Test
    @Order(7)
    @DisplayName("第七章　集体讨论：常务会议讨论，会议组成人员充分发表意见，行政首长最后发表意见并决定（第三十条 R-057 R-060）")
    void the_meeting_adopts_it() {
        book().tell("ScheduleItem", "RecordMinutes", "DecideItem");
        assertThat(state()).isEqualTo(DecisionState.ADOPTED);
        assertThat(in(PlanState.MET)).contains(Requirement.R_057, Requirement.R_060);
        assertThat(story.open(number)).containsExactly("ReportToPartyCommittee");
    }

    @Test
    @Order(8)
    @DisplayName("第八章　请示报告与公布：报告党委后签发，在公报、网站、报纸公布并解读（第四条 R-006、第三十一条 R-061、第三十二条 R-062）")
    void it_is_reported_issued_and_published() {
        book().tell("ReportToPartyCommittee", "IssueDecision");
        assertThat(state()).isEqualTo(DecisionState.ISSUED);
        book().tell("PublishDecision");
        assertThat(state()).isEqualTo(DecisionState.PUBLISHED);
        assertThat(in(PlanState.MET)).contains(Requirement.R_062);
        assertThat(story.open(number)).containsExactly("CompleteDossier");
    }

    @Test
    @Order(9)
    @DisplayName("第九章　归档：案卷整理、检测后封存，二十年内移交档案馆（第三十三条 R-063、档案法实施条例第二十条 R-087）")
    void its_dossier_is_sealed() {
        book().tell("CompleteDossier", "SealDossier");
        assertThat(book().finished()).isTrue();
        assertThat(state()).isEqualTo(DecisionState.ARCHIVED);
        assertThat(story.ended(number)).isTrue();
        assertThat(plan.rows(number)).extracting(PlanRow::state).containsOnly(PlanState.MET, PlanState.NOT_APPLICABLE);
        assertThat(jdbc.sql("select transfer_due from dossier.sealed where decision = ?")
                        .param(number)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2046, 7, 17));
    }

    @Test
    @Order(10)
    @DisplayName("尾声　案卷包可以下载，文件以中文原名归档（第三十三条 R-063）")
    void its_dossier_can_be_read() throws IOException {
        signing.sign();
        ResponseEntity<byte[]> answer = rest.withBasicAuth("archivist", "demo")
                .getForEntity("/api/decisions/" + number + "/dossier", byte[].class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        Map<String, String> files = unzip(answer.getBody());
        String folder = files.keySet().iterator().next().replaceFirst("/.*", "") + "/data/";
        assertThat(files.keySet())
                .contains(folder + "卷内目录.pdf", folder + "案卷清单.json", folder + "说明文件.TXT", folder + "文件目录.XML");
        assertThat(files.keySet().stream().map(path -> path.substring(path.lastIndexOf('/') + 1)))
                .contains("决策草案（第1稿）.txt", "决策草案（第2稿）.txt", "社会稳定风险评估报告.txt", "合法性审查意见书.txt", "第56次常务会议纪要.txt");
        assertThat(files.keySet().stream().filter(name -> name.contains("/电子档案/")))
                .allMatch(name -> name.codePoints().anyMatch(Character::isIdeographic));
        assertThat(files.get(folder + "案卷清单.json")).contains("\"transferDue\":\"2046-07-17\"");
        assertThat(PackageVerification.run(
                                Files.write(
                                        Files.createTempFile("dossier", ".zip"),
                                        Objects.requireNonNull(answer.getBody())),
                                signing.publicKey())
                        .edition())
                .isEqualTo("移交");
    }

    @Test
    @Order(11)
    @DisplayName("尾声　每一步何人何时办理都记录在案，留痕首尾相接，无一被拒（第三十三条 R-063、R-087）")
    void its_record_is_complete_and_chained() throws NoSuchAlgorithmException {
        List<StoryBook.Scene> scenes = StoryBook.read("1-archived").scenes().stream()
                .filter(scene -> !scene.timers())
                .toList();
        List<TimelineEntry> told = timelines.of(number);
        assertThat(told)
                .extracting(TimelineEntry::task)
                .containsExactlyElementsOf(
                        scenes.stream().map(StoryBook.Scene::name).toList());
        assertThat(told)
                .extracting(TimelineEntry::by)
                .containsExactlyElementsOf(
                        scenes.stream().map(StoryBook.Scene::person).toList());
        assertThat(told)
                .extracting(TimelineEntry::at)
                .containsExactlyElementsOf(
                        scenes.stream().map(scene -> shanghai(scene.at())).toList());
        chained(ledger.of(number));
        assertThat(ledger.of(number)).noneMatch(entry -> entry.entry().contains("ActionRefused"));
    }

    private static Instant shanghai(LocalDateTime time) {
        return time.atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    private static void chained(List<LedgerEntry> entries) throws NoSuchAlgorithmException {
        String previous = "0".repeat(64);
        long seq = 0;
        for (LedgerEntry entry : entries) {
            assertThat(entry.seq()).isEqualTo(++seq);
            assertThat(entry.entry()).contains("\"prev\":\"" + previous + "\"");
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((byte) 0);
            previous = HexFormat.of().formatHex(sha256.digest(entry.entry().getBytes(StandardCharsets.UTF_8)));
            assertThat(entry.leaf()).isEqualTo(previous);
        }
    }

    private StoryBook book() {
        return Objects.requireNonNull(opened);
    }

    private DecisionState state() {
        return decisions.get(number).state();
    }

    private Set<Requirement> in(PlanState state) {
        return plan.rows(number).stream()
                .filter(row -> row.state() == state)
                .map(PlanRow::requirement)
                .collect(Collectors.toSet());
    }

    private Map<Requirement, PlanState> unmet() {
        return gate.unmet(number).stream()
                .collect(Collectors.toMap(Unmet::requirement, Unmet::state, (first, last) -> last));
    }

    private String step(Requirement requirement) {
        return plan.row(number, requirement).orElseThrow().step();
    }

    private static Map<String, String> unzip(byte @Nullable [] bytes) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(Objects.requireNonNull(bytes)), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
