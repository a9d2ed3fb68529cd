package cn.majordecision.portal.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.EngineTest;
import cn.majordecision.Story;
import cn.majordecision.StoryBook;
import cn.majordecision.TravellingClock;
import cn.majordecision.matter.decision.Decisions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of dossiers: what is owed by whom until when, and the archivist's reminder. */
@EngineTest
class DossiersPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    TravellingClock clock;

    @Autowired
    Decisions decisions;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    @DisplayName("第三十三条 R-063：归档清单写明期限、缺项和责任人；催报送达责任人、记入留痕，每天一次；逾期、封存随之变化")
    void a_dossier_goes_through_the_list() throws Exception {
        StoryBook book = StoryBook.open("1-archived", story, clock, decisions);
        book.tellUntil("PublishDecision");
        String number = book.number();
        String line = "/dossiers?q=" + number;
        Desk archivist = Desk.of("archivist", port);
        assertThat(archivist.words(line)).contains(number, "办理中 ", "缺 1 项", "政府办公室", "I4 公布记录", "还剩30天");

        book.tellUntil("CompleteDossier");
        assertThat(archivist.words(line)).contains("待归档", "材料齐全，待整理", "整理案卷并移送封存", "还剩26天");
        assertThat(Desk.of("undertaker", port).words(line))
                .contains("由您负责", "整理案卷并移送封存")
                .doesNotContain("催报 ");

        assertThat(remind(archivist, number)).contains("已催报承办人：整理案卷并移送封存。");
        assertThat(archivist.words(line)).contains("最近催报");
        assertThat(Desk.of("undertaker", port).words("/notices")).contains("档案人员催报，请办理：整理案卷并移送封存");
        assertThat(archivist.words("/decisions/" + number + "/ledger")).contains("案卷催报，由承办人办理：整理案卷并移送封存");
        assertThat(remind(archivist, number)).contains("没有可以催报的");

        clock.plusDays(40);
        assertThat(archivist.words(line)).contains("已逾期14天", "1 卷待归档，缺 0 项", "逾期 1 卷");
        assertThat(archivist.words(line + "&state=DUE")).contains("没有符合条件的案卷");
        assertThat(remind(archivist, number)).contains("已催报");
        assertThat(Desk.of("undertaker", port).words("/notices")).contains("请尽快办理：整理案卷并移送封存");

        book.tellUntil("SealDossier");
        assertThat(archivist.words(line))
                .contains("材料齐全，待审核封存", "档案管理员", "审核封存", "自 2026-07-28 起", "由您负责")
                .doesNotContain("催报 ");
        assertThat(remind(archivist, number)).contains("没有可以催报的");
        while (!book.finished()) {
            book.tell();
        }
        assertThat(archivist.words(line + "&state=SEALED&by=MISSING")).contains(number, "已封存", "档号");
        assertThat(remind(archivist, number)).contains("没有可以催报的");
        assertThatThrownBy(() -> jdbc.sql("delete from dossier.reminder").update())
                .hasStackTraceContaining("permission denied");
    }

    private static String remind(Desk desk, String number) throws Exception {
        assertThat(desk.submit("/dossiers", "/dossiers/" + number + "/reminder", Map.of())
                        .statusCode())
                .isEqualTo(302);
        return desk.words("/dossiers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"undertaker", "government-office", "auditor"})
    @DisplayName("第三十三条 R-063：只有档案人员可以催报")
    void nobody_else_reminds(String other) throws Exception {
        assertThat(Desk.of(other, port)
                        .submit("/me", "/dossiers/2026-0001/reminder", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("第八条第二款：管理员看不到案卷清单；没有的决策不能催报；找不到的如实告知")
    void others_learn_nothing() throws Exception {
        assertThat(Desk.of("security-admin", port).open("/dossiers").statusCode())
                .isEqualTo(403);
        Desk archivist = Desk.of("archivist", port);
        assertThat(archivist
                        .submit("/dossiers", "/dossiers/1999-0001/reminder", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(archivist.words("/dossiers?page=-3&state=X&by=Y&q=" + Desk.encoded("没有这样的决策")))
                .contains("没有符合条件的案卷");
    }
}
