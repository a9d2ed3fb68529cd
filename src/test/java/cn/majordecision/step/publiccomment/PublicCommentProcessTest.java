package cn.majordecision.step.publiccomment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.ModelCoverage;
import cn.majordecision.Story;
import cn.majordecision.TableOwner;
import cn.majordecision.TravellingClock;
import cn.majordecision.Unguarded;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.Periods;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public has its thirty days, and a reason for fewer stands in the notice or nowhere (第十五条、第十八条). */
@EngineTest
@Import(Unguarded.class)
@ModelCoverage.Of("PublicComment")
class PublicCommentProcessTest {

    private static final String TITLE = "九乡风景名胜区总体规划（2026年—2040年）";

    @Autowired
    Story story;

    @Autowired
    TravellingClock clock;

    @Autowired
    Periods periods;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TableOwner owner;

    String number = "";

    @BeforeEach
    void beginOnTheFirstOfJuly() {
        clock.moveTo(LocalDateTime.of(2026, 7, 1, 9, 0));
        number = story.begin("PublicComment", story.decision(TITLE));
    }

    @Test
    void the_period_runs_thirty_days_and_then_the_comments_are_sorted() {
        announce(notice("2026-07-31"));
        assertThat(story.open(number)).isEmpty();

        clock.moveTo(LocalDateTime.of(2026, 7, 31, 23, 59));
        story.fireDueTimers(number);
        assertThat(story.open(number)).isEmpty();

        clock.moveTo(LocalDateTime.of(2026, 8, 1, 0, 0));
        story.fireDueTimers(number);
        sort(sorted());
        assertThat(story.ended(number)).isTrue();
    }

    @Test
    void nobody_commented_and_something_was_explained_meanwhile() {
        periodOver("2026-07-31");
        sort(Map.of("noComments", true, "explanations", List.of(Map.of("topic", "核心景区边界", "way", "专家访谈"))));
        assertThat(story.ended(number)).isTrue();
    }

    @Test
    void a_shorter_period_stands_with_its_reason_in_the_notice() {
        Map<String, Object> notice = notice("2026-07-11");
        notice.put("shortenReason", "汛期临近，须在主汛期前实施");
        announce(notice);
        assertThat(periods.of(number, Requirement.R_024).orElseThrow().notBefore())
                .isEqualTo(Instant.parse("2026-07-11T16:00:00Z"));
    }

    @Test
    @DisplayName("第十五条第一款 R-024：29日而公告未说明理由的，不得公布")
    void twenty_nine_days_without_a_reason_are_refused() {
        assertThat(announcementRefused(notice("2026-07-30")))
                .contains("【第十五条第一款 R-024】征求意见期限少于30日，且公告未说明缩短的理由。请将截止日期定在2026-07-31或者以后；"
                        + "因情况紧急等原因确需缩短的，须在本公告中说明理由，公告后不得补充。");
    }

    @Test
    @DisplayName("第十五条第一款 R-024：最后一日逢国庆假期的，顺延至10月8日")
    void a_last_day_off_rolls_on() {
        clock.moveTo(LocalDateTime.of(2026, 9, 1, 9, 0));
        assertThat(announcementRefused(notice("2026-10-07", "2026-09-01"))).contains("R-024", "2026-10-08");
        announce(notice("2026-10-08", "2026-09-01"));
    }

    @Test
    @DisplayName("第十五条第一款 R-024：登记晚于公布的，期限自登记之日起算")
    void the_recorded_day_counts_not_the_claimed_one() {
        clock.moveTo(LocalDateTime.of(2026, 7, 3, 9, 0));
        assertThat(announcementRefused(notice("2026-07-31")))
                .contains("公布日期不得早于本公告登记之日（2026-07-03）")
                .contains("请将截止日期定在2026-08-03或者以后");
    }

    @Test
    @DisplayName("第十五条第一款 R-024：本机时钟慢一日的，以数据库记录的日期为准")
    void the_database_has_the_last_word_on_the_day() {
        databaseSays("2026-07-02 09:00+08");
        assertThat(announcementRefused(notice("2026-07-31"))).contains("R-024", "2026-08-03");
    }

    @Test
    @DisplayName("第十五条第一款 R-023：公布的不是现行草案的，提示并记录")
    void another_text_than_the_current_draft_is_noted() {
        announce(notice("2026-07-31"));
        assertThat(warnings()).contains("【第十五条第一款 R-023】所公布的文本与系统中现行的决策草案不是同一文件");

        number = story.begin("PublicComment", story.decision(TITLE));
        Map<String, Object> notice = notice("2026-07-31");
        notice.put("draft", drafts.current(number).orElseThrow().sha256());
        announce(notice);
        assertThat(warnings()).isEqualTo("{}");
    }

    @Test
    @DisplayName("第十五条第一款 R-024：截止日期须晚于公布日期，有理由也不例外")
    void a_period_ends_after_it_begins() {
        Map<String, Object> notice = notice("2026-07-01");
        notice.put("shortenReason", "情况紧急");
        assertThat(announcementRefused(notice)).contains("R-024】请填写征求意见的截止日期，且应当晚于公布日期");
    }

    @Test
    @DisplayName("第十五条第一款 R-024：公告后补充理由、再次公告的，不予受理")
    void a_second_notice_for_the_running_period_is_refused() {
        announce(notice("2026-07-31"));
        story.begin("PublicComment", number);
        Map<String, Object> shorter = notice("2026-07-10");
        shorter.put("shortenReason", "补充说明：情况紧急");
        assertThat(announcementRefused(shorter)).contains("R-024】前一次公告的征求意见期限尚未届满，不得再次公告");
    }

    @Test
    @DisplayName("第十五条第一款 R-024：理由不得在整理意见时补充")
    void a_reason_submitted_later_is_refused() {
        periodOver("2026-07-31");
        Map<String, Object> form = new HashMap<>(sorted());
        form.put("shortenReason", "补充说明：情况紧急");
        assertThat(sortingRefused(form)).contains("【第十五条第一款 R-024】缩短期限的理由只能在公告时说明，公告后不得补充。请删去所填理由。");
    }

    @Test
    @DisplayName("第十五条第一款 R-024：提前触发定时器，期限未满仍不得办结")
    void a_timer_fired_early_gains_nothing() {
        announce(notice("2026-07-31"));
        clock.plusDays(10);
        story.fireTimersEarly(number);
        assertThat(sortingRefused(sorted())).contains("R-024】征求意见期限至2026-07-31届满，期限未满不得结束征求意见");
    }

    @Test
    @DisplayName("第十五条第一款 R-023、R-024：空白公告逐项指出缺什么")
    void an_empty_notice_is_refused() {
        assertThat(announcementRefused(Map.of()))
                .contains("R-023】请上传已公布的决策草案及其说明材料")
                .contains("R-023】请明确社会公众提出意见的方式")
                .contains("R-023】请登记公布的途径")
                .contains("R-024】请填写征求意见的截止日期");
    }

    @Test
    @DisplayName("第十五条第一款 R-023：途径未写明或者凭证不在系统内的，不得公布")
    void each_channel_is_documented() {
        Map<String, Object> notice = notice("2026-07-31");
        notice.put("channels", List.of(Map.of("kind", "NEWSPAPER", "publishedOn", "2026-07-01")));
        assertThat(announcementRefused(notice)).contains("R-023】请登记公布的途径");

        Map<String, Object> channel = new HashMap<>(website("2026-07-01"));
        channel.put("proof", "0".repeat(64));
        notice.put("channels", List.of(channel));
        assertThat(announcementRefused(notice)).contains("R-023】请登记公布的途径");
    }

    @Test
    @DisplayName("第十八条 R-031：空白整理结果不得办结，也不得既有意见又称没有意见")
    void an_empty_sorting_is_refused() {
        periodOver("2026-07-31");
        assertThat(sortingRefused(Map.of())).contains("R-031】请逐条登记收到的公众意见");
        Map<String, Object> both = new HashMap<>(sorted());
        both.put("noComments", true);
        assertThat(sortingRefused(both)).contains("R-031】请逐条登记收到的公众意见");
    }

    @Test
    @DisplayName("第十八条 R-031：每条意见均须归类、答复，不采纳的说明理由")
    void every_comment_is_sorted_and_reasoned() {
        periodOver("2026-07-31");
        Map<String, String> open = Map.of("channel", "来信", "content", "请保留步道");
        Map<String, String> unreasoned = Map.of("channel", "来信", "content", "扩大范围", "category", "范围", "adopted", "NO");
        assertThat(sortingRefused(Map.of("comments", List.of(open, unreasoned))))
                .contains("R-031】第1条意见未登记完整")
                .contains("R-031】第2条意见未采纳或者部分采纳，须说明理由");
    }

    private void databaseSays(String time) {
        owner.sql("create or replace function gate.now() returns timestamptz language sql volatile return timestamptz '"
                        + time + "'")
                .update();
    }

    private String warnings() {
        return jdbc.sql("select warnings::text from gate.record where decision = ? order by id desc limit 1")
                .param(number)
                .query(String.class)
                .single();
    }

    private void announce(Map<String, Object> notice) {
        story.as("undertaker").complete(number, "AnnounceDraft", notice);
    }

    private String announcementRefused(Map<String, Object> notice) {
        return story.as("undertaker").refusal(number, "AnnounceDraft", notice);
    }

    private void sort(Map<String, ?> form) {
        story.as("undertaker").complete(number, "SortComments", form);
    }

    private String sortingRefused(Map<String, ?> form) {
        return story.as("undertaker").refusal(number, "SortComments", form);
    }

    private void periodOver(String endsOn) {
        announce(notice(endsOn));
        clock.plusDays(31);
        story.fireDueTimers(number);
    }

    private Map<String, Object> notice(String endsOn) {
        return notice(endsOn, "2026-07-01");
    }

    private Map<String, Object> notice(String endsOn, String publishedOn) {
        Map<String, Object> form = new HashMap<>();
        form.put("draft", story.document("规划草案（征求意见稿）.txt"));
        form.put("explanation", story.document("起草说明.txt"));
        form.put("ways", "电子邮件或者信函");
        form.put("channels", List.of(website(publishedOn)));
        form.put("endsOn", endsOn);
        return form;
    }

    private static Map<String, Object> website(String publishedOn) {
        return Map.of(
                "kind", "GOVERNMENT_WEBSITE", "address", "https://www.example.gov.cn/1", "publishedOn", publishedOn);
    }

    private static Map<String, Object> sorted() {
        Map<String, String> adopted =
                Map.of("channel", "电子邮件", "content", "增加无障碍设施", "category", "设施", "adopted", "YES");
        Map<String, String> refused =
                Map.of("channel", "来信", "content", "扩大核心区", "category", "范围", "adopted", "NO", "reason", "与国土空间规划不符");
        return Map.of("comments", List.of(adopted, refused));
    }
}
