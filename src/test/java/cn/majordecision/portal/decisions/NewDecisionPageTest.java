package cn.majordecision.portal.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.Story;
import cn.majordecision.matter.catalogue.Catalogue;
import cn.majordecision.matter.catalogue.KeepCatalogue;
import cn.majordecision.matter.catalogue.Publication;
import cn.majordecision.matter.decision.PlanRow;
import cn.majordecision.matter.decision.PlanState;
import cn.majordecision.matter.decision.RequirementPlan;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Proposing a decision: previewed, from the catalogue or not, refused without loss. */
@EngineTest
class NewDecisionPageTest {

    private static final String NEW = "/decisions/new";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    RequirementPlan plan;

    @Autowired
    Catalogue catalogue;

    @Autowired
    KeepCatalogue keep;

    @Autowired
    Clock clock;

    @Test
    @DisplayName("第二十九条 R-055：提交前预览适用和不适用的程序及理由，与提交后形成的清单一致")
    void the_preview_says_what_the_plan_will_say() throws Exception {
        Desk undertaker = Desk.of("undertaker", port);
        String preview = undertaker.submit(NEW, NEW + "/preview", answers()).body();
        assertThat(preview).contains("id=\"rulings\"").doesNotContain("<html");
        assertThat(Desk.plain(preview))
                .contains("专家论证必要性、可行性、科学性", "理由：技术方案成熟", "第十九条第一款", "不适用的，须经合法性审查部门确认")
                .doesNotContain("没有回答");

        String number = number(undertaker.submit(NEW, NEW, answers()));
        story.as("government-office").complete(number, "VetProposal", Map.of("complete", true, "finding", "可行"));
        List<PlanRow> rows = plan.rows(number);
        long out = rows.stream()
                .filter(row -> row.state() == PlanState.UNCONFIRMED)
                .count();
        assertThat(Desk.plain(preview)).contains("适用 " + (rows.size() - out) + " 项，不适用 " + out + " 项");
    }

    @Test
    void what_is_not_answered_counts_as_applying() throws Exception {
        String preview = Desk.plain(Desk.of("undertaker", port)
                .submit(NEW, NEW + "/preview", Map.of())
                .body());
        assertThat(preview).contains("还有 7 个问题没有回答，暂按适用计", "不适用 0 项");
    }

    @Test
    @DisplayName("第三条第三款：从目录事项启动，名称取自目录，目录上看得到")
    void a_decision_takes_up_an_item_of_the_catalogue() throws Exception {
        int year = LocalDate.now(clock).getYear();
        String title = "松阳县仙居至庆元公路松阳县水南至枫坪段工程PPP项目";
        keep.begin("government-office", year);
        keep.add("government-office", year, title, "县交通局", "部门申报");
        keep.publish(
                "government-office",
                year,
                new Publication("常务会议", LocalDate.now(clock), "党委〔1〕号", LocalDate.now(clock)));
        long item = catalogue.inForce(year).orElseThrow().items().get(0).id();
        Desk undertaker = Desk.of("undertaker", port);
        assertThat(undertaker.page(NEW + "?item=" + item)).contains("value=\"" + title + "\"");
        Map<String, String> answers = answers();
        answers.put("item", String.valueOf(item));
        answers.remove("title");
        String number = number(undertaker.submit(NEW, NEW, answers));
        assertThat(undertaker.words("/decisions/" + number)).contains(title, year + "年度：" + title);
        assertThat(undertaker.page("/catalogue?year=" + year)).contains("/decisions/" + number + "\"");
        assertThat(undertaker.words("/decisions/" + number + "/ledger")).contains("年度决策事项目录的事项“" + title + "”据此启动");
    }

    @Test
    void what_was_filled_in_is_not_lost_when_it_is_refused() throws Exception {
        Map<String, String> answers = answers();
        answers.remove("category");
        answers.put("problem", "过江通道拥堵严重");
        HttpResponse<String> refused = Desk.of("undertaker", port).submit(NEW, NEW, answers);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("过江通道拥堵严重", "请选择决策事项属于第三条第一款五类中的哪一类", "技术方案成熟");
    }

    @Test
    void others_cannot_propose() throws Exception {
        HttpResponse<String> refused = Desk.of("auditor", port).submit(NEW, NEW, answers());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("只有决策承办单位的承办人员可以提出决策事项");
    }

    static String number(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1).replaceAll(";.*", "");
    }

    static Map<String, String> answers() {
        Map<String, String> answers = new HashMap<>();
        answers.put("title", "黄石市长江公路大桥改扩建工程方案");
        answers.put("category", "4");
        answers.put("source", "LEADER");
        answers.put("exclusion", "NONE");
        answers.put("technical", "false");
        answers.put("technicalReason", "技术方案成熟");
        answers.put("adverseEffect", "true");
        answers.put("economicActivity", "true");
        answers.put("specificGroup", "false");
        answers.put("specificGroupReason", "不涉及特定群体");
        answers.put("directInterest", "true");
        answers.put("publicInterest", "true");
        answers.put("hearing", "OPTIONAL");
        answers.put("notPublic", "false");
        answers.put("specialProcedure", "false");
        answers.put("congress", "NONE");
        return answers;
    }
}
