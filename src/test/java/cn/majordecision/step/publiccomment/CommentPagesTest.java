package cn.majordecision.step.publiccomment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.majordecision.EngineTest;
import cn.majordecision.TravellingClock;
import cn.majordecision.base.ledger.LedgerEntries;
import cn.majordecision.base.ledger.LedgerEntry;
import cn.majordecision.base.ledger.LedgerVerification;
import cn.majordecision.base.ledger.Sha256;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** What the public says is kept once and whole, or comes back as it was typed (第十五条第一款、第十八条). */
@EngineTest
@AutoConfigureMockMvc
@Import(Forum.class)
class CommentPagesTest {

    private static final String TWICE = "0190a0b0-1111-4222-8333-0123456789ab";

    @Autowired
    MockMvc web;

    @Autowired
    Forum forum;

    @Autowired
    TravellingClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LedgerEntries ledger;

    @Autowired
    DataSource database;

    @Autowired
    ObjectMapper json;

    private Forum.Opened opened = new Forum.Opened("", "");

    @BeforeEach
    void open() {
        opened = forum.open();
    }

    @Test
    void a_comment_is_answered_with_a_receipt_that_shows_it_again() throws Exception {
        String receipt = Forum.say(web, opened, "核心景区应当扩大。", "paragraph", "3", "name", "王小明", "contact", "13800000000");
        assertThat(receipt).matches("[A-HJKMNP-TV-Z2-9]{20}");
        web.perform(get("/public/receipts/" + receipt + "?received"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("核心景区应当扩大。")))
                .andExpect(content().string(containsString("草案第3段")))
                .andExpect(content().string(not(containsString("王小明"))))
                .andExpect(content().string(not(containsString("13800000000"))));
        String typed = receipt.toLowerCase(java.util.Locale.ROOT).replaceAll("(.{4})", "$1 - ");
        web.perform(get("/public/receipts").param("receipt", typed))
                .andExpect(redirectedUrl("/public/receipts/" + receipt));
        web.perform(get("/public/receipts").param("receipt", "不存在"))
                .andExpect(content().string(containsString("没有找到这个回执编号")));
    }

    @Test
    void the_ledger_commits_to_the_words_and_does_not_hold_them() throws Exception {
        Forum.say(web, opened, "请保留步道", "name", "李四", "contact", "lisi@example.com");
        String entry = newest().entry();
        assertThat(entry).contains("\"type\":\"CommentReceived\"", "\"commit\":{\"contact\":", "\"actor\":null");
        assertThat(entry).doesNotContain("请保留步道", "李四", "lisi", opened.decision());
    }

    @Test
    void the_proof_opens_the_commitment_for_its_holder_alone() throws Exception {
        String receipt = Forum.say(web, opened, "请保留步道", "name", "李四");
        JsonNode proof = json.readTree(web.perform(get("/public/receipts/" + receipt + "/proof"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        JsonNode opening = proof.get("content");
        String said =
                "[\"%s\",\"content\",\"请保留步道\"]".formatted(opening.get("salt").asText());
        assertThat(Sha256.of(said)).isEqualTo(opening.get("commit").asText());
        JsonNode entry = json.readTree(proof.at("/proof/entry/entry").asText());
        assertThat(entry.at("/commit/content")).isEqualTo(opening.get("commit"));
        assertThat(entry.at("/event/receipt").asText()).isEqualTo(Sha256.of(receipt));
        assertThat(Sha256.of("\0" + proof.at("/proof/entry/entry").asText()))
                .isEqualTo(proof.at("/proof/entry/leaf").asText());
        assertThat(proof.toString()).doesNotContain("李四");
    }

    @Test
    void what_is_wrong_is_named_and_what_was_typed_is_kept() throws Exception {
        web.perform(Forum.form(opened, " ")
                        .param("name", "王<b>小明")
                        .param("contact", "123")
                        .param("paragraph", "2"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("<a href=\"#text\">请填写意见内容。</a>")))
                .andExpect(content().string(containsString("<title>有误：")))
                .andExpect(content().string(containsString("value=\"王&lt;b&gt;小明\"")))
                .andExpect(content().string(containsString("<option value=\"2\" selected=\"selected\">")));
        web.perform(Forum.form(opened, "字".repeat(5001)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("意见内容为5,001字，请压缩到5,000字以内")))
                .andExpect(content().string(containsString("字".repeat(5001))));
        web.perform(Forum.form(opened, "好").param("paragraph", "99"))
                .andExpect(content().string(containsString("所选段落不在草案中")));
        web.perform(Forum.form(opened, "好").param("name", "名".repeat(51)).param("contact", "1".repeat(101)))
                .andExpect(content().string(containsString("姓名或者单位名称请不超过50字")))
                .andExpect(content().string(containsString("联系方式请不超过100字")));
        assertThat(received()).isZero();
    }

    @Test
    void a_program_that_fills_in_everything_is_refused() throws Exception {
        web.perform(Forum.form(opened, "广告").param("website", "https://spam.example"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("请将“网址（请勿填写）”一栏留空后重新提交。")));
        assertThat(received()).isZero();
    }

    @Test
    void files_are_checked_and_the_good_ones_are_kept_while_the_form_is_corrected() throws Exception {
        MockMultipartFile good =
                new MockMultipartFile("files", "现场说明.txt", null, "现场".getBytes(StandardCharsets.UTF_8));
        MockMultipartFile bad =
                new MockMultipartFile("files", "图.pdf", null, "MZ\0\0不是".getBytes(StandardCharsets.UTF_8));
        String page = web.perform(Forum.form(opened, "见附件").file(good).file(bad))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("已上传：现场说明.txt")))
                .andExpect(content().string(containsString("图.pdf")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        Matcher kept = Pattern.compile("name=\"kept\" value=\"([0-9a-f]{32})\"").matcher(page);
        assertThat(kept.find()).isTrue();
        String receipt = Forum.say(web, opened, "见附件", "kept", kept.group(1));
        web.perform(get("/public/receipts/" + receipt)).andExpect(content().string(containsString("现场说明.txt")));
        assertThat(newest().entry()).contains("\"attachments\":[\"").doesNotContain("现场说明");
    }

    @Test
    void a_form_sent_twice_is_one_comment_and_other_words_are_another() throws Exception {
        String first = Forum.say(web, opened, "请保留步道", "submission", TWICE);
        assertThat(Forum.say(web, opened, "请保留步道", "submission", TWICE)).isEqualTo(first);
        assertThat(Forum.say(web, opened, "再加一条", "submission", TWICE)).isNotEqualTo(first);
        assertThat(received()).isEqualTo(2);
    }

    @Test
    @DisplayName("第十五条第一款 R-024：以数据库的时间为准，期满后收到的不予受理，告知条款和其他途径，所填内容退还")
    void a_comment_that_comes_too_late_is_refused_with_what_is_left_to_do() throws Exception {
        clock.moveTo(LocalDateTime.of(2026, 7, 31, 23, 59));
        Forum.say(web, opened, "最后一刻");
        clock.moveTo(LocalDateTime.of(2026, 8, 1, 0, 0));
        web.perform(Forum.form(opened, "迟到的意见"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("《重大行政决策程序暂行条例》第十五条第一款")))
                .andExpect(content().string(containsString("信函寄县林业局")))
                .andExpect(content().string(containsString("第三十五条第二款")))
                .andExpect(content().string(containsString("迟到的意见")));
        assertThat(received()).isEqualTo(1);
    }

    @Test
    @DisplayName("第十五条第一款 R-024：绕过页面直接写入的，数据库拒绝；意见不得修改、删除")
    void the_database_itself_refuses() throws Exception {
        Forum.say(web, opened, "在期限内");
        clock.moveTo(LocalDateTime.of(2026, 8, 1, 0, 0));
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into publiccomment.comment (consultation, seq, receipt, submission, channel)"
                                        + " values (?, 99, 'X', 'X', '网上提交')")
                        .param(opened.id())
                        .update())
                .hasMessageContaining("第十五条第一款");
        for (String change :
                List.of("update publiccomment.comment set paragraph = 1", "delete from publiccomment.comment")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void too_many_from_one_address_wait_and_lose_nothing() throws Exception {
        String address = Forum.address();
        for (int comment = 0; comment < 20; comment++) {
            web.perform(Forum.from(address, opened, "第" + comment + "条")).andExpect(status().isSeeOther());
        }
        web.perform(Forum.from(address, opened, "第二十一条意见"))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "600"))
                .andExpect(content().string(containsString("您填写的内容已保留在下方，请约10分钟后再次点击“提交意见”")))
                .andExpect(content().string(containsString("第二十一条意见</textarea>")));
        Forum.say(web, opened, "别处的人照常");
        clock.moveTo(LocalDateTime.of(2026, 7, 1, 9, 10));
        web.perform(Forum.from(address, opened, "第二十一条意见")).andExpect(status().isSeeOther());
        assertThat(received()).isEqualTo(22);
    }

    @Test
    void of_five_hundred_comments_from_twenty_people_at_once_none_is_lost() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(20);
        List<Callable<String>> all = new ArrayList<>();
        for (int number = 0; number < 500; number++) {
            String content = "第" + number + "条意见";
            all.add(() -> Forum.say(web, opened, content));
        }
        Set<String> receipts = new TreeSet<>();
        for (Future<String> one : people.invokeAll(all)) {
            receipts.add(one.get());
        }
        people.shutdown();
        assertThat(receipts).hasSize(500).allMatch(receipt -> receipt.matches("[A-HJKMNP-TV-Z2-9]{20}"));
        assertThat(received()).isEqualTo(500);
        assertThat(jdbc.sql("select count(distinct d.value) from publiccomment.comment c join ledger.disclosure d"
                                + " on d.chain = 'public-comment-' || c.consultation and d.seq = c.seq and d.name = 'content'"
                                + " where c.consultation = ?")
                        .param(opened.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(500);
        assertThat(LedgerVerification.run(database, LedgerVerification.Trust.NOTHING)
                        .findings())
                .noneMatch(finding -> finding.place().contains(Consultation.chain(opened.id())));
    }

    private long received() {
        return jdbc.sql("select count(*) from publiccomment.comment where consultation = ?")
                .param(opened.id())
                .query(Long.class)
                .single();
    }

    private LedgerEntry newest() {
        List<LedgerEntry> entries = ledger.of(Consultation.chain(opened.id()));
        return entries.get(entries.size() - 1);
    }
}
