package cn.majordecision.portal.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.Unguarded;
import cn.majordecision.base.ledger.Signing;
import cn.majordecision.matter.dossier.LaterPapers;
import cn.majordecision.matter.dossier.SealedCase;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The page on which papers are added to a sealed dossier. */
@EngineTest
@Import({Unguarded.class, SealedCase.class, Signing.class})
class SupplementPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    SealedCase cases;

    @Autowired
    Signing signing;

    @Autowired
    LaterPapers later;

    @Test
    @DisplayName("第三十三条：承办单位提交、档案管理人员封存后，增补案卷列在页面上并可以下载，留痕有据可查")
    void papers_are_handed_in_sealed_and_downloaded() throws Exception {
        String number = cases.complete(true);
        cases.seal(number);
        String page = "/decisions/" + number + "/dossier/supplements";
        Desk undertaker = Desk.of("undertaker", port);
        HttpResponse<String> refused = upload(undertaker, page, "", "年度执行报告 一.txt");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Desk.plain(refused.body())).contains("请写明材料的来源", "第三十三条", "已收到上传的文件");
        assertThat(upload(undertaker, page, "县水务局", "年度执行报告 一.txt").statusCode())
                .isEqualTo(302);
        assertThat(undertaker.words(page)).contains("材料已提交", "J2 执行情况报告", "年度执行报告 一.txt", "由档案管理人员核对后封存");
        Desk archivist = Desk.of("archivist", port);
        assertThat(archivist.words("/decisions/" + number + "/dossier")).contains("待封存的材料 1 份");
        assertThat(archivist
                        .submit(page, page + "/sealed", Map.of("note", "年度报告"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(archivist.words(page)).contains("增补案卷已经封存", "-增补01", "没有待封存的材料");
        signing.sign();
        assertThat(archivist
                        .open("/api/decisions/" + number + "/dossier/increments/1?edition=archive")
                        .statusCode())
                .isEqualTo(200);
        assertThat(archivist
                        .open("/api/decisions/" + number + "/dossier/increments/2")
                        .statusCode())
                .isEqualTo(409);
        assertThat(undertaker
                        .open("/api/decisions/" + number + "/dossier/increments/1")
                        .statusCode())
                .isEqualTo(403);
        assertThat(archivist.words("/decisions/" + number + "/ledger")).contains("封存第1次增补案卷", "案卷封存后补充归档：J2");
    }

    @Test
    @DisplayName("第三十三条：材料在封存前可以由提交人撤回，页面说明理由已留痕")
    void a_paper_is_withdrawn_on_the_page() throws Exception {
        String number = cases.complete(true);
        cases.seal(number);
        String page = "/decisions/" + number + "/dossier/supplements";
        Desk undertaker = Desk.of("undertaker", port);
        upload(undertaker, page, "县水务局", "误传.txt");
        String id = String.valueOf(later.waiting(number).get(0).id());
        assertThat(undertaker
                        .submit(page, page + "/withdrawn", Map.of("supplement", id, "reason", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(undertaker
                        .submit(page, page + "/withdrawn", Map.of("supplement", id, "reason", "误传"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(undertaker.words(page)).contains("材料已撤回", "没有待封存的材料");
    }

    private static HttpResponse<String> upload(Desk desk, String page, String source, String name) throws Exception {
        return desk.upload(
                page, page, Map.of("item", "J2", "source", source, "on", "2026-05-01"), "file", name, "执行情况" + page);
    }
}
