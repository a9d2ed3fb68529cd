package cn.majordecision.step.publiccomment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.majordecision.EngineTest;
import cn.majordecision.Story;
import cn.majordecision.matter.decision.Records;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Comments go to those who sort them by themselves, each is handled, and what became of them is published (第十八条、R-025、R-031). */
@EngineTest
@AutoConfigureMockMvc
@Import(Forum.class)
class SortingPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Forum forum;

    @Autowired
    Story story;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Records records;

    private Forum.Opened opened = new Forum.Opened("", "");
    private String receipt = "";

    @BeforeEach
    void threeSaySomething() throws Exception {
        opened = forum.open();
        receipt = Forum.say(web, opened, "核心景区应当扩大", "name", "王小明", "contact", "13800000000");
        Forum.say(web, opened, "请保留步道", "paragraph", "3");
        Forum.say(web, opened, "步道太窄");
    }

    @Test
    void the_undertaker_sees_every_comment_with_its_author_and_can_narrow_them_down() throws Exception {
        shows(page(), "核心景区应当扩大", "王小明", "13800000000", "请保留步道", "待归类 3 条");
        shows(page() + "?q=步道", "步道太窄").andExpect(content().string(not(containsString("核心景区应当扩大"))));
        shows(page() + "?paragraph=3", "请保留步道").andExpect(content().string(not(containsString("步道太窄"))));
        shows("/sorting", Forum.TITLE, "待归类 3 条");
    }

    @Test
    @DisplayName("第十八条 R-031：有一条意见没有归类，或者有一类没有答复的，不得办结")
    void nothing_is_completed_while_a_comment_is_open() throws Exception {
        forum.close(opened);
        assertThat(refused(Map.of("noComments", true)))
                .contains("R-031】请逐条登记收到的公众意见")
                .contains("R-031】尚有3条公众意见没有归类");
        sort("步道", "true", "?q=步道");
        assertThat(refused(Map.of())).contains("R-031】尚有1条公众意见没有归类").contains("以下各类意见尚未答复：步道");
    }

    @Test
    void what_became_of_them_is_published_without_anything_personal() throws Exception {
        sort("步道", "true", "?q=步道");
        sort("核心景区", "true", "");
        answer("步道", "步道应当保留并加宽", "YES", "");
        answer("核心景区", "要求扩大核心景区", "NO", "超出上位规划的范围");
        forum.close(opened);
        web.perform(get(opened.page() + "/results")).andExpect(content().string(containsString("结果尚未公布")));
        complete(Map.of(
                "comments",
                List.of(Map.of(
                        "channel", "来信", "content", "扩大停车场", "category", "停车", "adopted", "PARTLY", "reason", "分期实施")),
                "explanations",
                List.of(Map.of("topic", "核心景区边界", "way", "专家访谈"))));
        web.perform(get(opened.page() + "/results"))
                .andExpect(content().string(containsString("共收到意见<strong>4</strong>条")))
                .andExpect(content().string(containsString("步道应当保留并加宽")))
                .andExpect(content().string(containsString("超出上位规划的范围")))
                .andExpect(content().string(containsString("分期实施")))
                .andExpect(content().string(containsString("专家访谈")))
                .andExpect(content().string(not(containsString("王小明"))))
                .andExpect(content().string(not(containsString("核心景区应当扩大"))))
                .andExpect(content().string(not(containsString("扩大停车场"))));
        web.perform(get("/public/receipts/" + receipt))
                .andExpect(content().string(containsString("未采纳")))
                .andExpect(content().string(containsString("超出上位规划的范围")));
        web.perform(get("/public/consultations?show=RESULTS&q=九乡"))
                .andExpect(content().string(containsString("查看结果")));
    }

    @Test
    void the_record_tells_of_every_class_and_repeats_no_comment() throws Exception {
        sort("各类", "true", "");
        answer("各类", "要求扩大核心景区、加宽步道", "PARTLY", "核心景区不扩大");
        forum.close(opened);
        complete(Map.of());
        SortComments.Form told = records.earlier(opened.decision(), "SortComments", SortComments.Form.class)
                .form();
        assertThat(told.comments())
                .containsExactly(new Comment("网上征求意见等（3条）", "要求扩大核心景区、加宽步道", "各类", Comment.Adoption.PARTLY, "核心景区不扩大"));
        sorting("归类", "true", "").andExpect(flash().attribute("wrong", "意见已经整理完毕并公布，不能再变更（第十八条）。"));
    }

    @Test
    void each_step_of_the_sorting_is_in_the_ledger() throws Exception {
        sort("步道", "true", "?q=步道");
        answer("步道", "步道应当保留", "YES", "");
        assertThat(jdbc.sql("select string_agg(convert_from(entry, 'UTF8')::json ->> 'type', ',' order by seq)"
                                + " from ledger.entry where chain = ?")
                        .param(Consultation.chain(opened.id()))
                        .query(String.class)
                        .single())
                .isEqualTo("CommentReceived,CommentReceived,CommentReceived,CommentsSorted,OpinionAnswered");
    }

    @Test
    void a_letter_is_entered_by_hand_and_handled_like_the_others() throws Exception {
        forum.close(opened);
        perform("/comments", "channel", "信函", "content", "来信反映步道太窄", "name", "赵六")
                .andExpect(flash().attributeExists("done"));
        shows(page(), "来信反映步道太窄", "赵六", "信函", "待归类 4 条");
        perform("/comments", "channel", "信函", "content", "").andExpect(flash().attributeExists("wrong"));
    }

    @Test
    @DisplayName("第十八条 R-031：不采纳而没有理由的答复不予保存")
    void an_answer_says_why_not() throws Exception {
        perform("/answers", "category", "步道", "summary", "步道太窄", "adopted", "NO", "reason", " ")
                .andExpect(flash().attribute("wrong", "“步道”类意见未采纳或者部分采纳，须说明理由（第十八条）。"));
        perform("/answers", "category", "步道", "summary", "", "adopted", "YES")
                .andExpect(flash().attributeExists("wrong"));
        sorting("", "true", "").andExpect(flash().attribute("wrong", "请选择或者填写意见类别，不超过40字。"));
        sorting("步道", "false", "").andExpect(flash().attribute("wrong", "请至少选择一条意见。"));
    }

    @Test
    void a_comment_of_another_consultation_stays_where_it_is() throws Exception {
        Forum.Opened other = forum.open();
        Forum.say(web, other, "别处的意见");
        long id = jdbc.sql("select id from publiccomment.comment where consultation = ?")
                .param(other.id())
                .query(Long.class)
                .single();
        perform("/sort", "comment", String.valueOf(id), "fresh", "偷换").andExpect(status().isFound());
        assertThat(jdbc.sql("select count(*) from publiccomment.place where category = '偷换'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String page() {
        return "/sorting/" + opened.id();
    }

    private ResultActions shows(String page, String... texts) throws Exception {
        ResultActions answer = web.perform(get(page).with(user("undertaker"))).andExpect(status().isOk());
        for (String text : texts) {
            answer.andExpect(content().string(containsString(text)));
        }
        return answer;
    }

    private ResultActions perform(String action, String... fields) throws Exception {
        var request = post(page() + action).with(user("undertaker")).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request);
    }

    private ResultActions sorting(String category, String every, String query) throws Exception {
        return web.perform(post(page() + "/sort" + query)
                .with(user("undertaker"))
                .with(csrf())
                .param("fresh", category)
                .param("every", every));
    }

    private void sort(String category, String every, String query) throws Exception {
        sorting(category, every, query).andExpect(flash().attributeExists("done"));
    }

    private void answer(String category, String summary, String adopted, String reason) throws Exception {
        perform("/answers", "category", category, "summary", summary, "adopted", adopted, "reason", reason)
                .andExpect(flash().attributeExists("done"));
    }

    private void complete(Map<String, ?> form) {
        story.as("undertaker").complete(opened.decision(), "SortComments", form);
    }

    private String refused(Map<String, ?> form) {
        return story.as("undertaker").refusal(opened.decision(), "SortComments", form);
    }
}
