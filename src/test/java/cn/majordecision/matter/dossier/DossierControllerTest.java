package cn.majordecision.matter.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.EngineTest;
import cn.majordecision.Filed;
import cn.majordecision.Story;
import cn.majordecision.Unguarded;
import cn.majordecision.base.ledger.Signing;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
@Import({Unguarded.class, SealedCase.class, Signing.class})
class DossierControllerTest {

    @Autowired
    Story story;

    @Autowired
    Filed filed;

    @Autowired
    SealedCase cases;

    @Autowired
    Signing signing;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("第三十三条：同一案卷每次取得的内容逐字节相同，封存之后的记录不进入案卷")
    void the_package_never_changes() {
        String number = sealed(true);
        byte[] first = read("archivist", number, "archive").getBody();
        filed.record(number, "Execution", "ReportExecution", story.document("执行情况报告.txt"));
        signing.sign();
        ResponseEntity<byte[]> second = read("auditor", number, "archive");
        assertThat(second.getBody()).isEqualTo(first);
        assertThat(second.getHeaders().getContentDisposition().getFilename()).isEqualTo(number + "-案卷-馆藏.zip");
    }

    @Test
    @DisplayName("第三十三条：检查点还没有覆盖封存时不提供案卷，并以中文说明")
    void what_no_checkpoint_covers_is_not_given_yet() {
        String number = cases.complete(true);
        cases.seal(number);
        ResponseEntity<byte[]> early = read("archivist", number, "transfer");
        assertThat(early.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(text(early)).contains("还没有签署覆盖封存的检查点", "第三十三条");
        signing.sign();
        assertThat(read("archivist", number, "transfer").getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    @DisplayName("第三十三条：封存的案卷不得修改、删除或者再次封存")
    void a_sealed_dossier_is_final() {
        String number = sealed(false);
        for (String change : new String[] {"update dossier.sealed set retention = '10年'", "delete from dossier.part"}) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).rootCause().hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> cases.seal(number)).hasMessageContaining("sealed_pkey");
    }

    @Test
    @DisplayName("第三十三条：尚未封存的、没有的、无权查看的案卷不提供，并以中文说明")
    void what_is_not_sealed_or_not_theirs_is_not_given() {
        String number = story.decision("九乡风景名胜区总体规划(2026年-2040年)");
        ResponseEntity<byte[]> unsealed = read("archivist", number, "transfer");
        assertThat(unsealed.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(text(unsealed)).contains("的案卷尚未封存", "第三十三条");
        assertThat(read("archivist", "2026-9999", "transfer").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        String sealed = sealed(false);
        for (String edition : new String[] {"archive", "transfer", "public"}) {
            ResponseEntity<byte[]> foreign = read("undertaker-2", sealed, edition);
            assertThat(foreign.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(text(foreign)).contains("没有编号为");
        }
        assertThat(read("archivist", sealed, "other").getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    @DisplayName("第八条第二款、第三十二条：馆藏版只给档案和审计人员，移交版另给办公机构，公开版给所有登录的人")
    void each_edition_is_for_those_named_and_nobody_else() {
        String number = sealed(true);
        assertThat(status("archivist", number, "archive")).isEqualTo(HttpStatus.OK);
        assertThat(status("auditor", number, "archive")).isEqualTo(HttpStatus.OK);
        assertThat(status("government-office", number, "archive")).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(status("undertaker", number, "archive")).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(status("government-office", number, "transfer")).isEqualTo(HttpStatus.OK);
        assertThat(status("undertaker", number, "transfer")).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(text(read("undertaker", number, "archive"))).contains("含有个人信息");
        assertThat(status("undertaker-2", number, "public")).isEqualTo(HttpStatus.OK);
        assertThat(status("undertaker-2", number, "transfer")).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(rest.getForEntity("/api/decisions/" + number + "/dossier?edition=public", byte[].class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    @DisplayName("第三十二条：依法未公布的决策没有公开版")
    void what_was_not_published_has_no_public_edition() {
        ResponseEntity<byte[]> refused = read("archivist", sealed(false), "public");
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(text(refused)).contains("没有公布的记录");
    }

    @Test
    @DisplayName("第三十三条：还没有的、无权取得的证据记录不提供，并以中文说明")
    void an_evidence_record_is_not_given_before_it_is_made_nor_to_others() {
        String number = sealed(true);
        ResponseEntity<byte[]> early = evidence("archivist", number);
        assertThat(early.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(text(early)).contains("还没有证据记录", "第三十三条");
        assertThat(evidence("undertaker", number).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
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

    private String sealed(boolean published) {
        String number = cases.complete(published);
        cases.seal(number);
        signing.sign();
        return number;
    }

    private HttpStatus status(String user, String number, String edition) {
        return HttpStatus.valueOf(read(user, number, edition).getStatusCode().value());
    }

    private ResponseEntity<byte[]> read(String user, String number, String edition) {
        return rest.withBasicAuth(user, "demo")
                .getForEntity("/api/decisions/" + number + "/dossier?edition=" + edition, byte[].class);
    }

    private ResponseEntity<byte[]> evidence(String user, String number) {
        return rest.withBasicAuth(user, "demo")
                .getForEntity("/api/decisions/" + number + "/dossier/evidence", byte[].class);
    }

    private static String text(ResponseEntity<byte[]> response) {
        byte[] body = response.getBody();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }
}
