package cn.majordecision.base.calendar;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.majordecision.WebSlice;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Working days over REST: clear answers, and clear Chinese problems. */
@SpringBootTest(classes = {WebSlice.class, CalendarSlice.class})
@AutoConfigureMockMvc
@WithMockUser
class CalendarControllerTest {

    private static final String HOLIDAYS = "\"2027-01-01\",\"2027-05-01\",\"2027-10-01\",\"2027-10-02\",\"2027-10-03\"";

    @Autowired
    MockMvc web;

    @Test
    void the_last_day_of_a_period_is_answered() throws Exception {
        web.perform(get("/api/working-days?from=2026-09-28&add=7"))
                .andExpect(status().isOk())
                .andExpect(content().json("{\"date\":\"2026-10-13\"}", JsonCompareMode.STRICT));
    }

    @Test
    void an_unpublished_year_is_a_problem() throws Exception {
        web.perform(get("/api/working-days?from=2026-12-30&add=7"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail", Matchers.startsWith("2027年的工作日安排尚未导入")))
                .andExpect(jsonPath("$.year").value(2027));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-09-28",
                "add=7",
                "from=nonsense&add=7",
                "from=2026-09-28&add=-1",
                "from=2026-09-28&add=x"
            })
    void an_incomplete_question_is_explained(String query) throws Exception {
        web.perform(get("/api/working-days?" + query))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", Matchers.startsWith("请给出起算日 from")));
    }

    @Test
    @Transactional
    void the_system_administrator_imports_a_year() throws Exception {
        web.perform(year("{\"papers\":[\"国办发明电〔2026〕1号\"],\"off\":[" + HOLIDAYS + "],\"work\":[\"2027-10-09\"]}"))
                .andExpect(status().isOk())
                .andExpect(content().json("{\"year\":2027,\"workingDays\":260}", JsonCompareMode.STRICT));
        web.perform(get("/api/working-days?from=2027-10-08&add=1"))
                .andExpect(content().json("{\"date\":\"2027-10-09\"}", JsonCompareMode.STRICT));
    }

    @Test
    void nobody_else_imports_a_year() throws Exception {
        web.perform(year("{}").with(user("undertaker").roles("undertaker"))).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"off":[H]}                                            | 请注明2027年节假日安排所依据的国务院办公厅通知（papers）。
            {"papers":["p"],"off":[H,"2026-12-31"]}                | 2026-12-31不属于2027年。
            {"papers":["p"],"off":[H,"2027-05-01"]}                | 2027-05-01在2027年的安排中重复出现。
            {"papers":["p"],"off":[H],"work":["2027-10-02"]}       | 2027-10-02既列为放假又列为上班。
            {"papers":["p"],"off":[H],"work":["2027-10-08"]}       | 2027-10-08不是星期六或者星期日，不能列为调休上班日。
            {"papers":["p"],"off":["2027-01-01"]}                  | 2027年的放假安排缺少2027-05-01（全国年节及纪念日放假办法第二条规定的法定节假日）。
            {"papers":["p"],"off":[H],"names":{"2027-06-01":"x"}}  | 节日名称所指的2027-06-01既未列为放假也未列为上班。
            {"papers":["p"],"off":["2027-02-30"]}                  | 工作日安排的格式不正确：应为 JSON，含 papers（依据）、off（放假日）、work（调休上班日）、names（名称），日期形如 2027-01-01。
            """)
    void a_malformed_arrangement_is_refused(String body, String detail) throws Exception {
        web.perform(year(body.replace("H", HOLIDAYS)))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(detail));
    }

    private static MockHttpServletRequestBuilder year(String body) {
        return post("/api/calendar/2027")
                .with(user("system-admin").roles("system-admin"))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }
}
