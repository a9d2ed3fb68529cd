package cn.majordecision.step.archiving;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.Filed;
import cn.majordecision.ModelCoverage;
import cn.majordecision.PdfWords;
import cn.majordecision.Story;
import cn.majordecision.TravellingClock;
import cn.majordecision.Unguarded;
import cn.majordecision.base.ledger.LedgerEntries;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.base.workflow.guard.House;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.PlanState;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.RequirementPlan;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
@Import(Unguarded.class)
@ModelCoverage.Of("Archiving")
class ArchivingProcessTest {

    private static final String TITLE = "九乡风景名胜区总体规划(2026年-2040年)";

    private static int numbers;

    @Autowired
    House house;

    @Autowired
    Story story;

    @Autowired
    Filed filed;

    @Autowired
    TravellingClock clock;

    @Autowired
    RequirementPlan plan;

    @Autowired
    Records records;

    @Autowired
    Decisions decisions;

    @Autowired
    Procedures procedures;

    @Autowired
    LedgerEntries ledger;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void itIsSeptember() {
        clock.moveTo(LocalDateTime.of(2026, 9, 1, 10, 0));
    }

    @Test
    @DisplayName("第三十三条 R-063：材料齐全的案卷整理后封存，移交期限为形成后二十年")
    void a_complete_dossier_is_sealed() {
        String number = ready();
        complete(number, prepared());
        seal(number, sealing());

        assertThat(story.ended(number)).isTrue();
        assertThat(decisions.get(number).state()).isEqualTo(DecisionState.ARCHIVED);
        assertThat(plan.row(number, Requirement.R_063).orElseThrow().state()).isEqualTo(PlanState.MET);
        assertThat(jdbc.sql("select transfer_due from dossier.sealed where decision = ?")
                        .param(number)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2046, 9, 1));
        assertThat(ledger.of(number)).anyMatch(entry -> entry.entry().contains("\"type\":\"DossierSealed\""));
    }

    @Test
    @DisplayName("第三十三条 R-063：档案管理员说明理由退回，承办单位补充后封存")
    void a_dossier_sent_back_is_completed_again() {
        String number = ready();
        complete(number, with(prepared(), "supplements", List.of(paper("B3"))));
        seal(number, Map.of("approved", false, "reason", "缺调研报告原件"));
        assertThat(story.open(number)).containsExactly("CompleteDossier");
        assertThat(decisions.get(number).state()).isNotEqualTo(DecisionState.ARCHIVED);

        complete(number, with(prepared(), "supplements", List.of(paper("B1"))));
        seal(number, sealing());
        assertThat(PdfWords.of(jdbc.sql("select directory from dossier.sealed where decision = ?")
                        .param(number)
                        .query((row, n) -> row.getBytes(1))
                        .single()))
                .contains("B1调查研究报告补充归档", "B3成本效益分析补充归档", "备考表卷内文件齐全");
    }

    @Test
    @DisplayName("第三十三条 R-063 R-085：空表不得提交")
    void empty_forms_are_refused() {
        String number = ready();
        assertThat(completionRefused(number, Map.of())).contains("【第三十三条 R-063】请选择案卷的保管期限", "请填写备考表");
        complete(number, prepared());
        assertThat(sealingRefused(number, Map.of())).contains("【《档案法》第十四条 R-085】请说明案卷予以封存还是退回补充");
        assertThat(sealingRefused(number, Map.of("approved", false))).contains("请说明理由");
    }

    @Test
    @DisplayName("第三十三条 R-063：缺少必备材料的不得移送，逐项指明责任人；补充上传后可以")
    void a_missing_item_is_named_with_who_owes_it_and_may_be_handed_in() {
        String number = story.decision(TITLE);
        filed.everything(number, "IssueOpinion", "RecordMinutes");
        story.begin(ArchivingProcess.KEY, number);
        assertThat(completionRefused(number, prepared()))
                .contains("G5 合法性审查意见书（合法性审查员）", "H3 会议记录（会议秘书）")
                .doesNotContain("G4");
        assertThat(completionRefused(number, with(prepared(), "supplements", List.of(paper("G5")))))
                .contains("H3")
                .doesNotContain("G5");
        complete(number, with(prepared(), "supplements", List.of(paper("G5"), paper("H3"))));
        seal(number, sealing());
        assertThat(story.ended(number)).isTrue();
    }

    @Test
    @DisplayName("第三十三条 R-063：依法不适用的程序不要求材料，以理由代替")
    void an_item_of_a_step_ruled_out_is_not_owed() {
        String number = story.decision(TITLE, Map.of("hearingApplies", false, "congressApplies", false));
        filed.everything(
                number,
                "AnnounceHearing",
                "SelectParticipants",
                "DeliverPapers",
                "RecordHearing",
                "ReportToPeoplesCongress");
        story.begin(ArchivingProcess.KEY, number);
        complete(number, prepared());
        seal(number, sealing());
        assertThat(story.ended(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"item", "document", "source", "on"})
    @DisplayName("第三十三条 R-063：补充材料须写明目录代码、来源、日期并上传")
    void a_paper_handed_in_says_what_it_is(String missing) {
        String number = ready();
        Map<String, Object> paper = new HashMap<>(paper("B3"));
        paper.remove(missing);
        assertThat(completionRefused(number, with(prepared(), "supplements", List.of(paper))))
                .contains("补充材料应当逐件写明");
    }

    @Test
    @DisplayName("第三十三条 R-063：补充材料的代码须在目录内，文件须已上传，日期不得晚于今天")
    void a_paper_handed_in_is_real() {
        String number = ready();
        for (Map<String, Object> paper : List.of(
                with(paper("B3"), "item", "Z9"),
                with(paper("B3"), "document", "0".repeat(64)),
                with(paper("B3"), "on", "2026-09-02"))) {
            assertThat(completionRefused(number, with(prepared(), "supplements", List.of(paper))))
                    .contains("补充材料应当逐件写明");
        }
    }

    @Test
    @DisplayName("第三十三条 R-063：未经整理、缺少材料的案卷不得封存")
    void sealing_with_a_missing_item_is_refused() {
        String number = story.decision(TITLE);
        filed.everything(number, "IssueOpinion");
        house.order(
                () -> runtime.createProcessInstanceByKey(ArchivingProcess.KEY)
                        .businessKey(number)
                        .setVariable("unit", "transport")
                        .startBeforeActivity(ArchivingProcess.SEAL_DOSSIER)
                        .execute(),
                StartProcessInstanceAtActivitiesCmd.class);
        assertThat(sealingRefused(number, sealing())).contains("【第三十三条 R-063】承办单位尚未整理案卷", "G5 合法性审查意见书（合法性审查员）");
        assertThat(decisions.get(number).state()).isNotEqualTo(DecisionState.ARCHIVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"authenticity", "integrity", "usability", "safety"})
    @DisplayName("《档案法实施条例》第四十条 R-088：四性检测均须合格并说明")
    void each_property_is_checked(String property) {
        String number = ready();
        complete(number, prepared());
        assertThat(sealingRefused(number, with(sealing(), property, false))).contains("R-088");
        assertThat(sealingRefused(number, with(sealing(), property + "Note", " ")))
                .contains("R-088");
    }

    @Test
    @DisplayName("《档案法》第三十七条 R-086：档号须填写且不得重复")
    void the_archive_number_is_given_once() {
        Map<String, Object> form = sealing();
        String first = ready();
        complete(first, prepared());
        assertThat(sealingRefused(first, with(form, "archiveNumber", " "))).contains("R-086】请填写档号");
        seal(first, form);
        String second = ready();
        complete(second, prepared());
        assertThat(sealingRefused(second, form)).contains("R-086】该档号已被其他案卷使用");
    }

    @Test
    @DisplayName("《档案法》第三十七条 R-086：没有留痕的记录、没有存档的文件使案卷不得封存")
    void what_was_not_recorded_properly_bars_the_sealing() {
        String number = ready();
        long forged = jdbc.sql(
                        "select gate.write_record(?, 'LegalityReview', 'IssueOpinion', '{}', '{}', '{}', 'x', null)")
                .param(number)
                .query(Long.class)
                .single();
        filed.record(number, "Drafting", "PrepareDraft", "f".repeat(64));
        complete(number, prepared());
        assertThat(sealingRefused(number, sealing()))
                .contains("R-086】下列内容与形成时的留痕不一致", "记录 " + forged, "文件 ffffffffffff");
    }

    @Test
    @DisplayName("第三十三条 R-063：归档期限为公布后30日，逾期的记入案卷")
    void filing_late_is_allowed_and_recorded() {
        String number = ready();
        assertThat(procedures.open(number)).extracting(OpenTask::due).containsExactly(LocalDate.of(2026, 10, 1));
        clock.plusDays(30);
        complete(number, prepared());
        assertThat(records.warnings(number)).isEmpty();
        assertThat(procedures.open(number)).extracting(OpenTask::due).containsExactly(LocalDate.of(2026, 10, 1));
        seal(number, Map.of("approved", false, "reason", "补充"));
        clock.plusDays(1);
        complete(number, prepared());
        assertThat(records.warnings(number)).singleElement().asString().contains("R-063", "归档期限");
    }

    /** Everything is on record, published today, and the dossier waits for the undertaker. */
    private String ready() {
        String number = story.decision(TITLE);
        filed.everything(number);
        return story.begin(ArchivingProcess.KEY, number);
    }

    private Map<String, Object> paper(String item) {
        return Map.of(
                "item",
                item,
                "document",
                story.document("补充材料.txt"),
                "source",
                "县政府办公室移交",
                "on",
                "2026-08-20",
                "note",
                "原件");
    }

    private static Map<String, Object> prepared() {
        return Map.of("retention", "PERMANENT", "note", "卷内文件齐全");
    }

    private static Map<String, Object> sealing() {
        Map<String, Object> form =
                new HashMap<>(Map.of("approved", true, "archiveNumber", "X001-WS·2026-永久-" + ++numbers));
        for (String property : List.of("authenticity", "integrity", "usability", "safety")) {
            form.put(property, true);
            form.put(property + "Note", "检测合格");
        }
        return form;
    }

    private void complete(String number, Map<String, Object> form) {
        story.as("undertaker").complete(number, "CompleteDossier", form);
    }

    private void seal(String number, Map<String, Object> form) {
        story.as("archivist").complete(number, "SealDossier", form);
    }

    private String completionRefused(String number, Map<String, Object> form) {
        return story.as("undertaker").refusal(number, "CompleteDossier", form);
    }

    private String sealingRefused(String number, Map<String, Object> form) {
        return story.as("archivist").refusal(number, "SealDossier", form);
    }

    private static Map<String, Object> with(Map<String, Object> form, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.put(name, value);
        return changed;
    }
}
