package cn.majordecision.step.publiccomment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.majordecision.EngineTest;
import cn.majordecision.Story;
import cn.majordecision.TravellingClock;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Everybody reads what was lawfully announced, without login and without leaving a trace, and nothing else (第十四条、第十五条). */
@EngineTest
@AutoConfigureMockMvc
@Import(Forum.class)
class PublicPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Forum forum;

    @Autowired
    Story story;

    @Autowired
    TravellingClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_list_shows_what_is_open_and_finds_it_by_name() throws Exception {
        forum.open("甲地公园方案", Map.of());
        shows("/public/consultations", "甲地公园方案", "剩余30天");
        shows("/public/consultations?q=甲地", "甲地公园方案");
        shows("/public/consultations?q=交通", "甲地公园方案");
        shows("/public/consultations?q=没有这个事项", "没有符合条件的事项。");
        web.perform(get("/public/consultations?show=CLOSING&q=甲地"))
                .andExpect(content().string(not(containsString("甲地公园方案"))));
        web.perform(get("/public")).andExpect(redirectedUrl("/public/consultations"));
    }

    @Test
    void the_last_three_days_are_announced_and_nothing_is_ever_overdue() throws Exception {
        Forum.Opened opened = forum.open("乙地公园方案", Map.of());
        clock.moveTo(LocalDateTime.of(2026, 7, 29, 8, 0));
        shows("/public/consultations?show=CLOSING&q=乙地", "乙地公园方案", "即将截止", "剩余2天");
        clock.moveTo(LocalDateTime.of(2026, 7, 31, 23, 59));
        shows(opened.page(), "今日24时截止", "我要提意见");
        clock.moveTo(LocalDateTime.of(2026, 8, 1, 0, 0));
        shows("/public/consultations?show=CLOSED&q=乙地", "乙地公园方案", "已截止")
                .andExpect(content().string(not(containsString("逾期"))))
                .andExpect(content().string(not(containsString("超期"))));
        web.perform(get(opened.page()))
                .andExpect(content().string(not(containsString("<form method=\"post\""))))
                .andExpect(content().string(not(containsString("期限逾"))));
    }

    @Test
    void the_draft_is_read_paragraph_by_paragraph_and_nothing_in_it_is_obeyed() throws Exception {
        Forum.Opened opened = forum.open();
        shows(opened.page(), "id=\"p2\"", "第一条", "核心景区面积为&lt;b&gt;三&lt;/b&gt;平方公里", "href=\"#comment\"");
        shows(opened.page() + "?paragraph=2", "<option value=\"2\" selected=\"selected\">第2段：第一条");
    }

    @Test
    void the_published_files_are_handed_out_to_be_kept() throws Exception {
        Forum.Opened opened = forum.open();
        for (String file : new String[] {"/draft", "/explanation"}) {
            web.perform(get(opened.page() + file))
                    .andExpect(status().isOk())
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("Content-Disposition", containsString("attachment")));
        }
    }

    @Test
    @DisplayName("第十五条第一款 R-024：缩短期限的理由随公告公布")
    void a_shorter_period_is_shown_with_its_reason() throws Exception {
        Forum.Opened opened = forum.open("丙地防汛方案", Map.of("endsOn", "2026-07-11", "shortenReason", "汛期临近，须在主汛期前实施"));
        shows(opened.page(), "汛期临近，须在主汛期前实施", "2026年7月11日");
    }

    @Test
    @DisplayName("第十五条第一款：尚未开始的，说明何时可以提出")
    void a_later_first_day_is_waited_for() throws Exception {
        Forum.Opened opened = forum.open(
                "丁地公园方案",
                Map.of(
                        "endsOn",
                        "2026-08-10",
                        "channels",
                        java.util.List.of(Map.of("kind", "NEWSPAPER", "address", "县报", "publishedOn", "2026-07-08"))));
        shows(opened.page(), "自<time datetime=\"2026-07-08\">2026年7月8日</time>起可以在此提出意见");
        web.perform(Forum.form(opened, "太早")).andExpect(status().isConflict());
    }

    @Test
    @DisplayName("第十四条第一款 R-020：依法不予公开的，公众页面上没有")
    void what_is_by_law_not_public_is_not_shown() throws Exception {
        clock.moveTo(LocalDateTime.of(2026, 7, 1, 9, 0));
        String number = story.decision("涉密事项方案", Map.of("publicParticipationApplies", false));
        assertThat(jdbc.sql("select count(*) from publiccomment.consultation where decision = ?")
                        .param(number)
                        .query(Long.class)
                        .single())
                .isZero();
        shows("/public/consultations?show=ALL&q=涉密", "没有符合条件的事项。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public/consultations/2026-0001",
                "/public/consultations/1",
                "/public/consultations/1/results",
                "/public/consultations/1/draft",
                "/public/receipts/AAAAAAAAAAAAAAAAAAAA",
                "/public/receipts/1",
                "/public/receipts/1/proof"
            })
    void what_is_guessed_is_not_there(String address) throws Exception {
        web.perform(get(address))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("没有找到")));
    }

    @Test
    void no_page_knows_an_internal_number() throws Exception {
        Forum.Opened opened = forum.open();
        for (String page : new String[] {opened.page(), "/public/consultations", opened.page() + "/results"}) {
            web.perform(get(page)).andExpect(content().string(not(containsString(opened.decision()))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public/consultations",
                "/public/receipts",
                "/public/verify",
                "/public/consultations/1",
                "/public/hearings",
                "/public/decisions"
            })
    void a_page_leaves_nothing_with_the_reader_and_lets_nothing_else_in(String page) throws Exception {
        MockHttpServletResponse answer = web.perform(get(page))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
                                                + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(result ->
                        assertThat(result.getRequest().getSession(false)).isNull())
                .andReturn()
                .getResponse();
        assertThat(answer.getContentAsString())
                .doesNotContain(" style=", "<style", " onclick=", "javascript:")
                .doesNotContainPattern("<script(?![^>]* src=)");
    }

    @Test
    void a_form_of_somebody_elses_page_is_refused() throws Exception {
        Forum.Opened opened = forum.open();
        String address = opened.page() + "/comments";
        web.perform(post(address).header("Sec-Fetch-Site", "cross-site")).andExpect(status().isForbidden());
        web.perform(post(address).header("Origin", "https://elsewhere.example").header("Host", "localhost"))
                .andExpect(status().isForbidden());
        web.perform(post(address).header("Origin", "null").header("Host", "localhost"))
                .andExpect(status().isForbidden());
        web.perform(post(address)
                        .header("Origin", "http://localhost")
                        .header("Host", "localhost")
                        .param("content", "自己的页面"))
                .andExpect(status().isSeeOther());
    }

    private ResultActions shows(String page, String... texts) throws Exception {
        ResultActions answer = web.perform(get(page)).andExpect(status().isOk());
        for (String text : texts) {
            answer.andExpect(content().string(containsString(text)));
        }
        return answer;
    }
}
