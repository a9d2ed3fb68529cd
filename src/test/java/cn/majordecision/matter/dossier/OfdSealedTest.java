package cn.majordecision.matter.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.EngineTest;
import cn.majordecision.Unguarded;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.document.Wordings;
import cn.majordecision.base.ledger.LedgerEntries;
import cn.majordecision.base.ledger.Signing;
import cn.majordecision.base.print.OfdWords;
import cn.majordecision.base.print.Printed;
import cn.majordecision.base.regulation.StatutoryViolation;
import cn.majordecision.base.rendition.ConverterOfTests;
import cn.majordecision.matter.dossier.bag.PackageVerification;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestPropertySource;

/** Where it is asked for, the signed text is sealed as OFD beside its original (GB/T 33190; 第三十三条, R-086). */
@EngineTest
@Import({Unguarded.class, SealedCase.class, Signing.class, OfdSealedTest.SpoiltOfd.class})
@TestPropertySource(properties = "mde.dossier.ofd=true")
class OfdSealedTest {

    private static final AtomicBoolean SPOILT = new AtomicBoolean();
    private static final String TEXT = "九乡风景名胜区总体规划\n第一条　为了保护九乡风景名胜区，由张𠮷同志牵头——制定本规划。\n第二条　本规划自2026年9月1日起施行。\n";

    @Autowired
    SealedCase cases;

    @Autowired
    Documents documents;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierPackage packages;

    @Autowired
    DossierExport export;

    @Autowired
    Arrangement arrangement;

    @Autowired
    FinalTextPrint press;

    @Autowired
    Wordings wordings;

    @Autowired
    ObjectMapper json;

    @Autowired
    LedgerEntries ledger;

    @Autowired
    Signing signing;

    @Autowired
    TestRestTemplate rest;

    @Test
    @DisplayName("第三十三条 R-086：正式文本的 OFD 与原件放在一起，文字一字不差，字库未收的字以编码表示并留痕，两种核验程序都认得")
    void the_signed_text_is_sealed_as_ofd_and_reads_the_same() throws Exception {
        String number = issued("总体规划（正式文本）.txt", TEXT);
        cases.seal(number);
        for (Edition edition : Edition.values()) {
            byte[] bytes = cases.packed(number, edition);
            Path zip = Files.write(Files.createTempFile(Path.of("target"), "ofd", ".zip"), bytes);
            PackageVerification.run(zip, cases.publicKey());
            Tools.Run run =
                    Tools.python(zip, Files.writeString(Files.createTempFile("key", ".pub"), cases.publicKey()));
            assertThat(run.code()).as(run.told()).isZero();
            Map<String, byte[]> files = Bags.files(bytes);
            assertThat(files.keySet()).filteredOn(path -> path.endsWith(".ofd")).hasSize(1);
            assertThat(files.keySet()).anyMatch(path -> path.endsWith("/总体规划（正式文本）.txt.版式文件.ofd"));
            assertThat(OfdWords.of(ofd(files)))
                    .startsWith(
                            "九乡风景名胜区总体规划第一条为了保护九乡风景名胜区，由张〔U+20BB7〕同志牵头——制定本规划。第二条本规划自2026年9月1日起施行。本件据决策事项“" + number)
                    .endsWith("〔〕内为字库未收的字，以其统一编码表示。");
            assertThat(text(files, "说明文件.TXT"))
                    .contains("正式文本的 OFD 版式文件：有：OFD（GB/T 33190），据原件的文字排版，读回核对一致", "以编码表示的字：U+20BB7");
            assertThat(cases.packed(number, edition)).isEqualTo(bytes);
        }
        Map<String, byte[]> files = Bags.files(cases.packed(number, Edition.ARCHIVE));
        assertThat(text(files, "manifest-sha256.txt")).contains(".版式文件.ofd");
        assertThat(text(files, "元数据.xml")).contains("<OFD版式文件存放位置>", "<OFD版式文件SHA-256>");
        assertThat(text(files, "文件目录.XML")).contains(".版式文件.ofd</电子档案名称>");
        assertThat(text(files, "案卷清单.json")).contains("\"standard\":\"OFD（GB/T 33190）\"");
        assertThat(text(files, "entries.jsonl")).contains("\"type\":\"OfdRecorded\"", "U+20BB7");
    }

    @Test
    @DisplayName("第三十三条：同样的正式文本在同一时间签发的，OFD 逐字节相同")
    void the_same_text_gives_the_same_bytes() throws Exception {
        String number = issued("再排一次.txt", TEXT + "附：再排一次。\n");
        cases.seal(number);
        byte[] first = ofd(Bags.files(cases.packed(number, Edition.TRANSFER)));
        FinalText text =
                FinalText.in(arrangement.of(SealedCase.sealing(number)), json).orElseThrow();
        List<String> words = wordings.of(text.sha256()).paragraphs();
        assertThat(press.of(number, text, words).bytes()).isEqualTo(first);
    }

    @Test
    @DisplayName("第三十三条：导出的 SIP 和封装包都带着 OFD 并写明格式，原件是 Word 文件的也一样")
    void it_goes_into_the_exports_under_its_format() throws Exception {
        String number = cases.complete(true);
        byte[] word = ConverterOfTests.word("规划文本");
        cases.issued(
                number,
                documents
                        .store("规划文本.docx", new ByteArrayInputStream(word), "undertaker")
                        .sha256());
        cases.seal(number);
        signing.sign();
        DossierPackage.Ready ready = packages.ready(dossiers.find(number).orElseThrow(), Edition.TRANSFER);
        ByteArrayOutputStream eep = new ByteArrayOutputStream();
        export.eep(ready, eep);
        assertThat(text(Bags.files(eep.toByteArray()), ".xml"))
                .contains("规划文本.docx（OFD 版式文件）", "<格式信息>application/ofd</格式信息>");
        ByteArrayOutputStream sip = new ByteArrayOutputStream();
        export.sip(ready, sip);
        Map<String, byte[]> files = Bags.files(sip.toByteArray());
        assertThat(files.keySet()).anyMatch(path -> path.endsWith("/规划文本.docx.版式文件.ofd"));
        assertThat(text(files, "premis.xml")).contains("<formatName>application/ofd</formatName>");
        assertThat(text(files, "bag/METS.xml")).contains("MIMETYPE=\"application/ofd\"");
    }

    @Test
    @DisplayName("第三十三条 R-086：OFD 没有做成的，拒绝封存并说明，什么也没有改变；排除后可以封存")
    void an_ofd_that_fails_stops_the_sealing() {
        String number = issued("规划文本.txt", TEXT + "附：失败。\n");
        long before = ledger.size(number);
        SPOILT.set(true);
        try {
            assertThatThrownBy(() -> cases.seal(number))
                    .isInstanceOf(StatutoryViolation.class)
                    .hasMessageContaining("正式文本的 OFD 版式文件没有做成，案卷没有封存，任何内容都没有改变")
                    .hasMessageContaining("请联系系统管理员排除原因后重新封存");
        } finally {
            SPOILT.set(false);
        }
        assertThat(dossiers.find(number)).isEmpty();
        assertThat(ledger.size(number)).isEqualTo(before);
        cases.seal(number);
        assertThat(dossiers.find(number)).isPresent();
    }

    @Test
    @DisplayName("第三十三条：正式文本没有可以读取的文字的，照常封存，写明没有 OFD 及其原因")
    void a_text_without_words_is_sealed_and_said_to_have_none() throws Exception {
        String number = issued("正式文本.rtf", "{\\rtf1 规划}");
        cases.seal(number);
        Map<String, byte[]> files = Bags.files(cases.packed(number, Edition.TRANSFER));
        assertThat(files.keySet()).noneMatch(path -> path.endsWith(".ofd"));
        assertThat(text(files, "说明文件.TXT")).contains("正式文本的 OFD 版式文件：没有：");
        assertThat(text(read("archivist", number))).contains("没有正式文本的 OFD 版式文件");
    }

    @Test
    @DisplayName("第三十三条、第三十二条：能看决策的人下载 OFD，公布之后所有登录的人都可以，其他人不可以")
    void it_is_downloaded_by_those_who_may_read_the_text() throws Exception {
        String number = issued("规划文本.txt", TEXT + "附：下载。\n");
        assertThat(read("archivist", number).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        cases.seal(number);
        ResponseEntity<byte[]> given = read("undertaker", number);
        assertThat(given.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(String.valueOf(given.getHeaders().getContentType())).isEqualTo("application/ofd");
        assertThat(given.getHeaders().getContentDisposition().getFilename()).isEqualTo("九乡风景名胜区总体规划(2026年-2040年).ofd");
        byte[] body = given.getBody();
        assertThat(OfdWords.of(body == null ? new byte[0] : body)).contains("九乡风景名胜区总体规划");
        assertThat(read("undertaker-2", number).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(rest.getForEntity("/api/decisions/" + number + "/dossier/ofd", byte[].class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        String inside = cases.complete(false);
        cases.issued(inside, store("内部文本.txt", TEXT + inside));
        cases.seal(inside);
        assertThat(read("undertaker", inside).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(read("undertaker-2", inside).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private String issued(String name, String text) {
        String number = cases.complete(true);
        cases.issued(number, store(name, text));
        return number;
    }

    private String store(String name, String text) {
        return documents
                .store(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "undertaker")
                .sha256();
    }

    private ResponseEntity<byte[]> read(String user, String number) {
        return rest.withBasicAuth(user, "demo").getForEntity("/api/decisions/" + number + "/dossier/ofd", byte[].class);
    }

    private static byte[] ofd(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".ofd"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static String text(ResponseEntity<byte[]> response) {
        byte[] body = response.getBody();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }

    private static String text(Map<String, byte[]> files, String ending) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(ending))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    /** An OFD that the printer spoils when it is told to. */
    static class SpoiltOfd {

        @Bean
        @Primary
        FinalTextPrint spoiltOfd(FinalTextOfd press) {
            return (String decision, FinalText text, List<String> paragraphs) -> {
                Printed printed = press.of(decision, text, paragraphs);
                return SPOILT.get() ? new Printed(new byte[] {'P', 'K', 3, 4}, printed.unprintable()) : printed;
            };
        }
    }
}
