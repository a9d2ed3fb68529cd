package cn.majordecision.portal.administration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.base.regulation.Parameter;
import cn.majordecision.portal.decisions.Desk;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of the system administrator: a year is shown before it counts, a bad file changes nothing, others may not. */
@EngineTest
class CalendarPagesTest {

    private static final String YEAR = """
            {"papers": ["国务院办公厅关于2031年部分节假日安排的通知"],
             "off": ["2031-01-01", "2031-05-01", "2031-05-02", "2031-10-01", "2031-10-02", "2031-10-03"],
             "work": ["2031-04-27"],
             "names": {"2031-01-01": "元旦", "2031-05-01": "劳动节", "2031-04-27": "劳动节"}}""";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("第二十六条：导入前逐日显示变化，确认后才生效，并留痕；期间被他人更改的不导入")
    void a_year_is_shown_before_it_counts() throws Exception {
        Desk administrator = Desk.of("system-admin", port);
        assertThat(administrator.words("/admin/calendar?year=2031")).contains("2031年的工作日安排尚未导入");
        HttpResponse<String> preview = upload(administrator, "2031", YEAR);
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(Desk.plain(preview.body()))
                .contains("国务院办公厅关于2031年部分节假日安排的通知", "1月1日 星期三 上班 休息 元旦", "4月27日 星期日 休息 上班 劳动节", "工作日 256 天");
        assertThat(known("2031")).isZero();
        confirm(administrator, "2031", preview.body());
        assertThat(administrator.words("/admin/calendar?year=2031"))
                .contains("2031年的工作日安排已导入，共 256 个工作日", "4月27日 星期日 调休上班 劳动节");
        assertThat(jdbc.sql("select count(*) from ledger.entry where ledger.type_of(entry) = 'CalendarImported'"
                                + " and convert_from(entry, 'UTF8')::json #>> '{event,year}' = '2031'"
                                + " and convert_from(entry, 'UTF8')::json ->> 'actor' = 'system-admin'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        confirm(administrator, "2031", preview.body());
        assertThat(administrator.words("/admin/calendar")).contains("2031年的安排在预览之后已被他人更改，本次没有导入");
        String again = upload(administrator, "2031", YEAR.replace("\"2031-05-02\", ", ""))
                .body();
        assertThat(Desk.plain(again)).contains("该年已有安排", "原为 256 天", "257 天", "变化 1 天", "5月2日 星期五 休息 上班");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json|工作日安排的格式不正确",
                "[]|工作日安排的格式不正确",
                "{\"years\": {\"2030\": {}}}|文件中没有2032年的安排",
                "{\"off\": [\"2032-01-01\"]}|请注明2032年节假日安排所依据",
                "{\"papers\": [\"通知\"], \"off\": [\"2031-01-01\"]}|2031-01-01不属于2032年",
                "{\"papers\": [\"通知\"], \"off\": [\"2032-01-01\"]}|2032年的放假安排缺少2032-05-01",
                "{\"papers\": [\"通知\"], \"work\": [\"2032-01-05\"]}|2032-01-05不是星期六或者星期日",
            })
    @DisplayName("第二十六条：文件有误的，说明哪里不对，什么也不改变")
    void a_bad_file_changes_nothing(String content, String reason) throws Exception {
        Desk administrator = Desk.of("system-admin", port);
        assertThat(upload(administrator, "2032", content).statusCode()).isEqualTo(302);
        assertThat(administrator.words("/admin/calendar")).contains(reason);
        assertThat(known("2032")).isZero();
    }

    @Test
    @DisplayName("第二十六条：下一年的安排没有导入的，提醒")
    void the_next_year_is_missed() throws Exception {
        assertThat(Desk.of("system-admin", port).words("/admin/calendar")).contains("2027年的工作日安排尚未导入，落在该年的期限无法计算");
    }

    @ParameterizedTest
    @ValueSource(strings = {"security-admin", "audit-admin"})
    @DisplayName("三员分立：其他管理员可以看日历，不能导入")
    void other_administrators_only_read(String user) throws Exception {
        Desk desk = Desk.of(user, port);
        assertThat(desk.page("/admin/calendar")).doesNotContain("name=\"file\"");
        assertThat(upload(desk, "2031", YEAR).statusCode()).isEqualTo(403);
        assertThat(desk.submit("/me", "/admin/calendar/2031", Map.of("content", YEAR, "state", ""))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"undertaker", "government-office", "auditor", "administrative-head"})
    void no_official_administers(String user) throws Exception {
        Desk desk = Desk.of(user, port);
        assertThat(desk.open("/admin/calendar").statusCode()).isEqualTo(403);
        assertThat(desk.open("/admin/profiles").statusCode()).isEqualTo(403);
        assertThat(upload(desk, "2031", YEAR).statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("第四十三条：规则配置逐项注明条款，标明哪里严于国家")
    void the_profiles_are_read() throws Exception {
        assertThat(Desk.of("system-admin", port).words("/admin/profiles"))
                .contains("柳城县", "本系统新启动的决策适用", "每项决策都须专家论证 第十九条第一款")
                .containsPattern("暂缓的议题超过此期限即终止，至多 第三十八条 \\S+ 不限定 柳城县 12 个月 严于国家")
                .containsPattern("合法性审查时间，不少于 第二十六条第二款 \\S+ 7 个工作日 柳城县 7 个工作日 (?!严于)");
    }

    @ParameterizedTest
    @EnumSource(Parameter.class)
    void every_parameter_has_its_name_its_unit_and_its_article(Parameter parameter) {
        assertThat(ResourceBundle.getBundle("messages.administration", java.util.Locale.ROOT)
                        .getString("parameter." + parameter)
                        .split("\\|"))
                .hasSize(3);
    }

    @Test
    void accounts_and_units_are_searched_and_sorted() throws Exception {
        Desk security = Desk.of("security-admin", port);
        assertThat(security.words("/admin/accounts?q=" + Desk.encoded("县司法局"))).contains("共 1 个", "赵明远");
        assertThat(security.words("/admin/accounts?role=EXPERT")).contains("共 3 个", "陈国栋");
        assertThat(security.words("/admin/accounts?q=nobody")).contains("没有符合条件的账号");
        for (String order : new String[] {"NAME", "ID", "UNIT", "STATE"}) {
            assertThat(security.open("/admin/accounts?page=-3&by=" + order).statusCode())
                    .isEqualTo(200);
        }
        String byId = security.page("/admin/accounts?by=ID");
        assertThat(byId.indexOf("/admin/accounts/archivist")).isLessThan(byId.indexOf("/admin/accounts/undertaker"));
        assertThat(security.words("/admin/units?q=" + Desk.encoded("没有的单位"))).contains("没有符合条件的单位");
        assertThat(security.page("/admin/units?q=" + Desk.encoded("交通")))
                .contains("县交通局")
                .doesNotContain("县教育局");
    }

    private static HttpResponse<String> upload(Desk desk, String year, String content) throws Exception {
        return desk.upload("/me", "/admin/calendar/preview", Map.of("year", year), "file", "安排.json", content);
    }

    private static void confirm(Desk desk, String year, String preview) throws Exception {
        Matcher state = Pattern.compile("name=\"state\" value=\"([^\"]*)\"").matcher(preview);
        assertThat(state.find()).isTrue();
        assertThat(desk.submit("/me", "/admin/calendar/" + year, Map.of("content", YEAR, "state", state.group(1)))
                        .statusCode())
                .isEqualTo(302);
    }

    private int known(String year) {
        return jdbc.sql("select count(*) from calendar.year where year = ?")
                .param(Integer.valueOf(year))
                .query(Integer.class)
                .single();
    }
}
