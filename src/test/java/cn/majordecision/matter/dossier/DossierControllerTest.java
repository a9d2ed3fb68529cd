package cn.majordecision.matter.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.EngineTest;
import cn.majordecision.Filed;
import cn.majordecision.Story;
import cn.majordecision.Unguarded;
import cn.majordecision.base.ledger.LedgerEntries;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
@Import(Unguarded.class)
class DossierControllerTest {

    private static int numbers;

    @Autowired
    Story story;

    @Autowired
    Filed filed;

    @Autowired
    Dossiers dossiers;

    @Autowired
    LedgerEntries ledger;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("第三十三条 R-086：案卷包与清单逐件相符，清单的摘要在留痕之中")
    void the_package_is_what_its_manifest_names() throws IOException {
        String number = sealed();
        Map<String, byte[]> files = unzip(read("archivist", number).getBody());
        byte[] manifestBytes = file(files, "manifest.json");
        JsonNode manifest = json.readTree(manifestBytes);

        assertThat(ledger.of(number).get(ledger.of(number).size() - 1).entry())
                .contains("DossierSealed", Digests.sha256(manifestBytes));
        assertThat(Digests.sha256(file(files, "卷内目录.txt")))
                .isEqualTo(manifest.at("/directory/sha256").asText());
        assertThat(Digests.sha256(file(files, "ledger/entries.jsonl")))
                .isEqualTo(manifest.at("/ledger/sha256").asText());
        for (String list : List.of("records", "documents")) {
            assertThat(manifest.get(list)).isNotEmpty();
            manifest.get(list).forEach(file -> assertThat(
                            Digests.sha256(file(files, file.get("path").asText())))
                    .isEqualTo(file.get("sha256").asText()));
        }
        assertThat(files)
                .hasSize(3
                        + manifest.get("records").size()
                        + manifest.get("documents").size());
    }

    @Test
    @DisplayName("第三十三条：文件以中文原名归档，重名的编号，目录可读")
    void documents_keep_their_names() throws IOException {
        String number = sealed();
        Map<String, byte[]> files = unzip(read("archivist", number).getBody());
        assertThat(files.keySet()).contains("电子档案/合法性审查意见 𠮷.txt", "电子档案/合法性审查意见 𠮷(2).txt");
        assertThat(new String(file(files, "卷内目录.txt"), StandardCharsets.UTF_8))
                .contains("G5　合法性审查意见书　［有］　文件：合法性审查意见 𠮷.txt；合法性审查意见 𠮷.txt", "保管期限：永久", "移交期限：2046-09-01");
    }

    @Test
    @DisplayName("第三十三条：同一案卷每次取得的内容逐字节相同，封存之后的记录不进入案卷")
    void the_package_never_changes() {
        String number = sealed();
        byte[] first = read("archivist", number).getBody();
        filed.record(number, "Execution", "ReportExecution", story.document("执行情况报告.txt"));
        ResponseEntity<byte[]> second = read("auditor", number);
        assertThat(second.getBody()).isEqualTo(first);
        assertThat(second.getHeaders().getContentDisposition().getFilename()).isEqualTo(number + "-案卷.zip");
    }

    @Test
    @DisplayName("第三十三条：封存的案卷不得修改、删除或者再次封存")
    void a_sealed_dossier_is_final() {
        String number = sealed();
        assertThatThrownBy(() -> jdbc.sql("update dossier.sealed set retention = '10年' where decision = ?")
                        .param(number)
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> dossiers.seal(sealing(number))).hasMessageContaining("sealed_pkey");
    }

    @Test
    @DisplayName("第三十三条：尚未封存的、没有的、无权查看的案卷不提供，并以中文说明")
    void what_is_not_sealed_or_not_theirs_is_not_given() {
        String number = story.decision("九乡风景名胜区总体规划(2026年-2040年)");
        ResponseEntity<byte[]> unsealed = read("archivist", number);
        assertThat(unsealed.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(text(unsealed)).contains("的案卷尚未封存", "第三十三条");
        assertThat(read("archivist", "2026-9999").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        ResponseEntity<byte[]> foreign = read("undertaker-2", sealed());
        assertThat(foreign.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(text(foreign)).contains("没有编号为");
    }

    @Test
    @DisplayName("第三十三条：有权查看决策的人可以读取其记录和草案的文件，其他人不可以")
    void documents_are_read_by_those_who_may_see_the_decision() {
        String number = story.decision("九乡风景名胜区总体规划(2026年-2040年)");
        String document = story.document("会议纪要.txt");
        assertThat(document("archivist", document)).isEqualTo(HttpStatus.NOT_FOUND);
        filed.record(number, "CollectiveDecision", "RecordMinutes", document);
        assertThat(document("archivist", document)).isEqualTo(HttpStatus.OK);
        assertThat(document("undertaker-2", document)).isEqualTo(HttpStatus.NOT_FOUND);
        String draft = jdbc.sql("select sha256 from gate.draft where decision = ?")
                .param(number)
                .query(String.class)
                .single();
        assertThat(document("unit-head", draft)).isEqualTo(HttpStatus.OK);
    }

    private HttpStatus document(String user, String sha256) {
        return HttpStatus.valueOf(rest.withBasicAuth(user, "demo")
                .getForEntity("/api/documents/" + sha256, byte[].class)
                .getStatusCode()
                .value());
    }

    private String sealed() {
        String number = story.decision("九乡风景名胜区总体规划(2026年-2040年)");
        filed.everything(number, "IssueOpinion");
        filed.record(
                number,
                "LegalityReview",
                "IssueOpinion",
                story.document("合法性审查意见 𠮷.txt"),
                story.document("合法性审查意见 𠮷.txt"));
        dossiers.seal(sealing(number));
        return number;
    }

    private static Sealing sealing(String number) {
        return new Sealing(
                number,
                "X002-WS·2026-永久-" + ++numbers,
                "永久",
                "卷内文件齐全",
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2046, 9, 1),
                List.of(),
                "archivist");
    }

    private ResponseEntity<byte[]> read(String user, String number) {
        return rest.withBasicAuth(user, "demo").getForEntity("/api/decisions/" + number + "/dossier", byte[].class);
    }

    private static String text(ResponseEntity<byte[]> response) {
        byte[] body = response.getBody();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }

    private static byte[] file(Map<String, byte[]> files, String name) {
        return files.getOrDefault(name, new byte[0]);
    }

    private static Map<String, byte[]> unzip(byte @Nullable [] bytes) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(Objects.requireNonNull(bytes)), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
