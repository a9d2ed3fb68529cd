package cn.majordecision.portal.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.EngineTest;
import cn.majordecision.Story;
import cn.majordecision.Unguarded;
import cn.majordecision.base.ledger.Signing;
import cn.majordecision.base.print.Validation;
import cn.majordecision.matter.dossier.Edition;
import cn.majordecision.matter.dossier.SealedCase;
import cn.majordecision.matter.dossier.SealedRegister;
import cn.majordecision.portal.decisions.Desk;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** The way of a sealed dossier to the state archive, as the archivist records it. */
@EngineTest
@Import({Unguarded.class, SealedCase.class, Signing.class})
class TransferPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    SealedCase cases;

    @Autowired
    Signing signing;

    @Autowired
    Story story;

    @Autowired
    SealedRegister register;

    @Autowired
    TransferPapers papers;

    @Autowired
    FourPropertiesPages reports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    @DisplayName("《档案法实施条例》第二十条 R-087：登记移交后案卷显示已移交，回执可以下载，登记表为 PDF/A，留痕有一条，登记不能修改")
    void a_transfer_is_recorded_once_and_for_all() throws Exception {
        String number = sealed();
        String page = "/dossiers/transfers/" + number;
        Desk archivist = Desk.of("archivist", port);
        assertThat(archivist.words("/dossiers/transfers?q=" + number)).contains("2046-09-01", "未到期");
        assertThat(archivist.words("/decisions/" + number + "/dossier")).contains("尚未移交");
        assertThat(record(archivist, number, filled(number)).statusCode()).isEqualTo(302);
        assertThat(archivist.words(page)).contains("已移交", "县档案馆", "县档接〔2026〕12号", "与案卷清单一致", "回执扫描件");
        assertThat(archivist.words("/decisions/" + number + "/dossier")).contains("移交县档案馆");
        assertThat(archivist.words("/dossiers/transfers?standing=MOVED&q=" + number))
                .contains("县档接〔2026〕12号");
        assertThat(archivist.words("/dossiers/transfers?standing=LATE&q=" + number))
                .contains("没有找到符合条件的案卷");
        assertThat(archivist.words("/decisions/" + number + "/ledger")).contains("移交县档案馆，接收回执编号县档接〔2026〕12号");
        MockHttpServletResponse paper = new MockHttpServletResponse();
        papers.form(number, paper);
        assertThat(Validation.of(paper.getContentAsByteArray()).violations()).isEmpty();
        MockHttpServletResponse list = new MockHttpServletResponse();
        papers.register("", number, list);
        assertThat(Validation.of(list.getContentAsByteArray()).violations()).isEmpty();
        assertThat(record(archivist, number, filled(number)).body()).contains("登记后不能修改或者重复登记", "第二十条");
        assertThatThrownBy(() ->
                        jdbc.sql("update transfer.handover set receiver = '别处'").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    @DisplayName("《档案法实施条例》第四十条 R-088：校验码或者件数与封存的案卷不符的不予登记；案卷包的校验码同样认可")
    void what_was_handed_over_must_be_what_was_sealed() throws Exception {
        String number = sealed();
        Desk archivist = Desk.of("archivist", port);
        Map<String, String> form = filled(number);
        form.put("digest", "0".repeat(64));
        form.put("pieces", "1");
        HttpResponse<String> refused = record(archivist, number, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Desk.plain(refused.body())).contains("第四十条 R-088", "校验码既不是", "件数与封存的案卷不符");
        byte[] packed = cases.packed(number, Edition.TRANSFER);
        Map<String, String> zip = filled(number);
        zip.put(
                "digest",
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(packed)));
        assertThat(record(archivist, number, zip).statusCode()).isEqualTo(302);
        assertThat(archivist.words("/dossiers/transfers/" + number)).contains("与移交版案卷包一致");
    }

    @Test
    @DisplayName("第三十三条 R-063：尚未封存的案卷不能移交")
    void an_open_dossier_cannot_be_transferred() throws Exception {
        String number = story.decision("九乡风景名胜区总体规划(2026年-2040年)");
        Desk archivist = Desk.of("archivist", port);
        HttpResponse<String> refused = archivist.upload(
                "/notices", "/dossiers/transfers/" + number, Map.of("receiver", "县档案馆"), "file", "回执.txt", "收到");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Desk.plain(refused.body())).contains("第三十三条 R-063", "案卷尚未封存");
        assertThat(archivist.open("/dossiers/transfers/" + number).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("《档案法实施条例》第二十条 R-087：接收单位、日期、经手人、回执和载体缺一不可；移交日期不得早于封存、晚于今天")
    void what_is_missing_is_named() throws Exception {
        String number = sealed();
        Desk archivist = Desk.of("archivist", port);
        Map<String, String> form = new HashMap<>();
        form.put("on", LocalDate.now(clock).plusDays(1).toString());
        form.put("digest", "");
        form.put("pieces", "");
        HttpResponse<String> refused =
                archivist.submit("/dossiers/transfers/" + number, "/dossiers/transfers/" + number, form);
        assertThat(Desk.plain(refused.body()))
                .contains("请填写接收单位", "请填写移交日期", "移交人和接收人", "回执的编号", "回执的扫描件", "载体", "第二十条 R-087");
    }

    @Test
    @DisplayName("第八条第二款：登记簿只给档案管理人员、办公机构和审计人员，只有档案管理人员能登记")
    void the_register_is_for_those_named() throws Exception {
        String number = sealed();
        for (String reader : new String[] {"auditor", "government-office"}) {
            Desk desk = Desk.of(reader, port);
            assertThat(desk.words("/dossiers/transfers/" + number)).contains("移交由档案管理人员登记");
            assertThat(record(desk, number, filled(number)).statusCode()).isEqualTo(403);
        }
        for (String stranger : new String[] {"undertaker", "unit-head", "system-admin"}) {
            Desk desk = Desk.of(stranger, port);
            assertThat(desk.open("/dossiers/transfers").statusCode()).isEqualTo(403);
            assertThat(desk.open("/dossiers/transfers/" + number).statusCode()).isEqualTo(403);
            assertThat(desk.open("/dossiers/transfers/register.pdf").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    @DisplayName("《档案法实施条例》第四十条 R-088：四性检测报告逐项写明编号和由谁检测；没有扫描病毒的不写成没有病毒；报告为 PDF/A、XML、JSON")
    void the_four_properties_are_told_honestly() throws Exception {
        String number = sealed();
        Desk archivist = Desk.of("archivist", port);
        String address = "/dossiers/transfers/" + number + "/four-properties";
        String xml = archivist.submit("/notices", address, Map.of("as", "xml")).body();
        assertThat(xml)
                .contains("编号=\"1-1\"", "编号=\"4-7\"")
                .containsPattern("编号=\"4-2\"[^>]*结果=\"RECEIVER\"[^>]*>\\d+个文件未经恶意代码检测，不表示没有病毒")
                .containsPattern("编号=\"1-1\"[^>]*结果=\"PASSED\"")
                .doesNotContain("结果=\"FAILED\"");
        String json =
                archivist.submit("/notices", address, Map.of("as", "json")).body();
        assertThat(json).contains("\"code\":\"2-9\"", "\"outcome\":\"PASSED\"", "\"outcome\":\"RECEIVER\"");
        MockHttpServletResponse paper = new MockHttpServletResponse();
        reports.report(number, "pdf", paper);
        assertThat(Validation.of(paper.getContentAsByteArray()).violations()).isEmpty();
        assertThat(archivist.words("/decisions/" + number + "/ledger")).contains("案卷四性检测：系统检测通过");
        assertThat(Desk.of("auditor", port)
                        .submit("/notices", address, Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> record(Desk desk, String number, Map<String, String> form) throws Exception {
        String page = "/dossiers/transfers/" + number;
        // The page of a dossier that was handed over has no form; any other page of the person has the token.
        return desk.upload("/notices", page, form, "file", "接收回执.txt", "收到案卷 " + number);
    }

    private Map<String, String> filled(String number) {
        Map<String, String> form = new HashMap<>();
        form.put("receiver", "县档案馆");
        form.put("on", LocalDate.now(clock).toString());
        form.put("deliveredBy", "张三");
        form.put("receivedBy", "李𠮷");
        form.put("receiptNumber", "县档接〔2026〕12号");
        form.put("pieces", String.valueOf(register.measure(number).pieces()));
        form.put("medium", "DISK");
        form.put("digest", register.find(number).orElseThrow().manifestSha256());
        form.put("note", "");
        return form;
    }

    private String sealed() {
        String number = cases.complete(true);
        cases.seal(number);
        signing.sign();
        return number;
    }
}
