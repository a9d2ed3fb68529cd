package cn.majordecision.matter.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.Unguarded;
import cn.majordecision.base.ledger.Signing;
import cn.majordecision.matter.dossier.bag.PackageVerification;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The dossier in the shapes of other archives, looked at with their own tools (第三十三条; 《档案法实施条例》第四十条). */
@EngineTest
@Import({Unguarded.class, SealedCase.class, Signing.class})
class DossierExportTest {

    private static final String BAG = "representations/bag/data";

    @Autowired
    SealedCase cases;

    @Autowired
    Signing signing;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ObjectMapper json;

    private final Path folder;

    DossierExportTest() throws IOException {
        folder = Files.createTempDirectory(Path.of("target"), "export");
    }

    @Test
    @DisplayName("第三十三条：E-ARK SIP 由 commons-ip 按 2.2.0 核验通过，文件名为中文和扩展区汉字")
    void the_submission_package_is_valid() throws Exception {
        JsonNode report = validated(sip(sealed()), "true");
        assertThat(report.path("summary").path("result").asText())
                .as(failures(report).toString())
                .isEqualTo("VALID");
        assertThat(report.path("summary").path("errors").asInt()).isZero();
        assertThat(report.path("summary").path("success").asInt()).isGreaterThan(100);
    }

    @Test
    @DisplayName("第三十三条：改动 SIP 中的一个字节，commons-ip 核验不通过")
    void a_changed_byte_is_seen_by_the_validator() throws Exception {
        JsonNode report = validated(sip(sealed()), "for f in */" + BAG + "/bag-info.txt; do printf x >> \"$f\"; done");
        assertThat(report.path("summary").path("result").asText()).isEqualTo("INVALID");
    }

    @Test
    @DisplayName("第三十三条：SIP 中的案卷包逐文件相同，取出后仍由两种核验程序核验通过")
    void the_package_inside_still_proves_itself() throws Exception {
        String number = sealed();
        byte[] sip = sip(number);
        assertThat(sip(number)).isEqualTo(sip);
        Map<String, byte[]> files = Bags.files(sip);
        Map<String, byte[]> packed = Bags.files(cases.packed(number, Edition.TRANSFER));
        packed.forEach((path, bytes) ->
                assertThat(files.get(BAG + "/" + path)).as(path).isEqualTo(bytes));
        assertThat(files).hasSize(packed.size() + 5);
        Path bag = Bags.unpack(sip, folder.resolve("proof")).resolve(BAG);
        assertThat(PackageVerification.run(bag, cases.publicKey()).edition()).isEqualTo("移交");
        Path key = Files.writeString(folder.resolve("ledger-key.pub"), cases.publicKey());
        Tools.Run run = Tools.python(bag, key);
        assertThat(run.code()).as(run.told()).isZero();
        assertThat(new String(
                        files.getOrDefault("metadata/preservation/premis.xml", new byte[0]), StandardCharsets.UTF_8))
                .contains("<eventType>DossierSealed</eventType>", "合法性审查意见 𠮷.txt")
                .doesNotContain("张𠮷");
    }

    @Test
    @DisplayName("第三十三条：逐件封装包内嵌原文，解码后与原件相同；随他件保存的只列摘要")
    void every_piece_is_encapsulated() throws Exception {
        String number = sealed();
        byte[] zip = eep(number);
        assertThat(eep(number)).isEqualTo(zip);
        Map<String, byte[]> pieces = Bags.files(zip);
        Map<String, byte[]> packed = Bags.files(cases.packed(number, Edition.TRANSFER));
        assertThat(pieces.keySet()).allMatch(name -> name.matches("\\d{4}-.+\\.xml"));
        Set<String> encoded = new HashSet<>();
        pieces.values().forEach(piece -> encoded.add(new String(piece, StandardCharsets.UTF_8)));
        String own = packed.keySet().stream()
                .filter(path -> path.endsWith("/合法性审查意见 𠮷.txt"))
                .findFirst()
                .orElseThrow();
        String base64 = Base64.getEncoder().encodeToString(packed.get(own));
        assertThat(encoded)
                .allMatch(piece -> piece.contains("http://www.saac.gov.cn/standards/ERM/encapsulation"))
                .anyMatch(piece -> piece.contains("<编码数据>" + base64 + "</编码数据>")
                        && piece.contains("<计算机文件名>合法性审查意见 𠮷.txt</计算机文件名>"))
                .anyMatch(piece -> piece.contains("此处只提供SHA-256摘要"));
    }

    @Test
    @DisplayName("第八条第二款：SIP 和逐件封装包与移交版同样只给档案、审计和办公机构的人员")
    void whoever_may_not_have_the_transfer_edition_gets_no_other_shape_of_it() {
        String number = sealed();
        for (String shape : new String[] {"sip", "eep"}) {
            assertThat(status("archivist", number, shape)).isEqualTo(HttpStatus.OK);
            assertThat(status("auditor", number, shape)).isEqualTo(HttpStatus.OK);
            assertThat(status("government-office", number, shape)).isEqualTo(HttpStatus.OK);
            assertThat(status("undertaker", number, shape)).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(status("undertaker-2", number, shape)).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(rest.getForEntity("/api/decisions/" + number + "/dossier/" + shape, byte[].class)
                            .getStatusCode())
                    .isEqualTo(HttpStatus.UNAUTHORIZED);
        }
    }

    private String sealed() {
        String number = cases.complete(true);
        String paper = cases.document("签字页.txt");
        cases.seal(number, new Supplement("B1", paper, "规划局", LocalDate.of(2026, 5, 1), null));
        signing.sign();
        return number;
    }

    private byte[] sip(String number) {
        return read("archivist", number, "sip").getBody();
    }

    private byte[] eep(String number) {
        return read("archivist", number, "eep").getBody();
    }

    private HttpStatus status(String user, String number, String shape) {
        return HttpStatus.valueOf(read(user, number, shape).getStatusCode().value());
    }

    private ResponseEntity<byte[]> read(String user, String number, String shape) {
        return rest.withBasicAuth(user, "demo")
                .getForEntity("/api/decisions/" + number + "/dossier/" + shape, byte[].class);
    }

    /** Unpacks, does something to the files, and has the validator look at them, in a locale that has Chinese names. */
    private JsonNode validated(byte[] sip, String before) throws Exception {
        Path place = Files.createTempDirectory(folder, "sip");
        Files.write(place.resolve("sip.zip"), sip);
        String script = """
                set -e
                python3 -c "import zipfile; zipfile.ZipFile('sip.zip').extractall('.')"
                rm sip.zip
                %s
                mkdir reports
                '%s' -cp '%s' org.roda_project.commons_ip2.cli.Main validate --specification-version=2.2.0 \
                    -o reports -i "$(ls -d */representations | cut -d/ -f1)" > told.txt 2>&1 || true
                cat reports/*.json""";
        Path file = Files.writeString(
                place.resolve("validate.sh"),
                script.formatted(
                        before,
                        ProcessHandle.current().info().command().orElse("java"),
                        System.getProperty("java.class.path", "")));
        Tools.Run run = Tools.run(place, "sh", file.getFileName().toString());
        assertThat(run.code()).as(run.told()).isZero();
        return json.readTree(run.told());
    }

    private static Set<String> failures(JsonNode report) {
        Set<String> failed = new HashSet<>();
        report.path("validation").forEach(row -> {
            if (!row.at("/testing/outcome").asText().equals("PASSED")) {
                failed.add(row.path("id").asText() + " " + row.path("testing"));
            }
        });
        return failed;
    }
}
