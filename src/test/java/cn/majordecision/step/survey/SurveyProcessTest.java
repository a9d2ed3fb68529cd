package cn.majordecision.step.survey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.ModelCoverage;
import cn.majordecision.Story;
import cn.majordecision.TravellingClock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A survey says whom it asked, how many answered and what they said (第十四条第二款). */
@EngineTest
@ModelCoverage.Of("Survey")
class SurveyProcessTest {

    @Autowired
    Story story;

    @Autowired
    TravellingClock clock;

    String number = "";

    @BeforeEach
    void beginOnTheFirstOfJuly() {
        clock.moveTo(LocalDateTime.of(2026, 7, 1, 9, 0));
        number = story.begin("Survey", story.decision("九乡风景名胜区总体规划（2026年—2040年）"));
    }

    @Test
    void a_questionnaire_and_a_poll_are_held_and_recorded() {
        complete("DesignSurvey", design());
        clock.plusDays(10);
        complete("RecordSurveyResult", Map.of("results", List.of(result("QUESTIONNAIRE"), result("POLL"))));
        assertThat(story.ended(number)).isTrue();
    }

    @Test
    @DisplayName("第十四条第二款 R-021：空白方案逐项指出缺什么")
    void an_empty_design_is_refused() {
        assertThat(refusal("DesignSurvey", Map.of()))
                .contains("R-021】请选择问卷调查、民意调查")
                .contains("R-021】请写明调查对象的范围")
                .contains("R-021】请填写调查的起止日期")
                .contains("R-021】请上传调查问卷");
        Map<String, Object> backwards = design();
        backwards.put("endsOn", "2026-06-30");
        assertThat(refusal("DesignSurvey", backwards)).contains("【第十四条第二款 R-021】请填写调查的起止日期，且截止日期不得早于开始日期。");
    }

    @Test
    @DisplayName("第十四条第二款 R-021：方案中的每种调查都须登记结果")
    void every_planned_survey_has_its_result() {
        complete("DesignSurvey", design());
        clock.plusDays(10);
        assertThat(refusal("RecordSurveyResult", Map.of())).contains("R-021】下列调查尚未登记结果：问卷调查、民意调查");
        assertThat(refusal("RecordSurveyResult", Map.of("results", List.of(result("POLL")))))
                .contains("【第十四条第二款 R-021】下列调查尚未登记结果：问卷调查。请逐项登记。");
    }

    @Test
    @DisplayName("第十四条第二款 R-021：结果须有已届满的期限、样本、摘要和报告")
    void a_result_is_complete() {
        complete("DesignSurvey", design());
        assertThat(refusal("RecordSurveyResult", Map.of("results", List.of(result("QUESTIONNAIRE"), result("POLL")))))
                .contains("【第十四条第二款 R-021】请逐项填写调查的起止日期：截止日期不得早于开始日期，也不得晚于今天。");
        Map<String, Object> poor = Map.of("kind", "POLL", "sample", 10, "valid", 11);
        assertThat(refusal("RecordSurveyResult", Map.of("results", List.of(poor))))
                .contains("R-021】请逐项选择调查的种类，并填写结果摘要")
                .contains("R-021】请逐项填写样本数和有效答卷数")
                .contains("R-021】请逐项上传调查报告");
    }

    private void complete(String task, Map<String, ?> form) {
        story.as("undertaker").complete(number, task, form);
    }

    private String refusal(String task, Map<String, ?> form) {
        return story.as("undertaker").refusal(number, task, form);
    }

    private Map<String, Object> design() {
        Map<String, Object> form = new HashMap<>();
        form.put("byQuestionnaire", true);
        form.put("byPoll", true);
        form.put("population", "景区周边居民");
        form.put("sampling", "随机抽样，500份");
        form.put("startsOn", "2026-07-01");
        form.put("endsOn", "2026-07-10");
        form.put("questions", story.document("调查问卷.txt"));
        return form;
    }

    private Map<String, Object> result(String kind) {
        return Map.of(
                "kind",
                kind,
                "startedOn",
                "2026-07-01",
                "endedOn",
                "2026-07-10",
                "sample",
                500,
                "valid",
                462,
                "summary",
                "八成受访者赞成",
                "report",
                story.document("调查报告.txt"));
    }
}
