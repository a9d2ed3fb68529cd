package cn.majordecision.portal.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.Story;
import cn.majordecision.StoryBook;
import cn.majordecision.TravellingClock;
import cn.majordecision.base.ledger.Signing;
import cn.majordecision.matter.decision.Decisions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The dossier of a decision before and after it is sealed; and that others learn nothing of it. */
@EngineTest
@Import(Signing.class)
class DossierPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    TravellingClock clock;

    @Autowired
    Decisions decisions;

    @Autowired
    Signing signing;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    @DisplayName("第三十三条 R-063：案卷缺什么、由谁负责一目了然；封存后写明档号和移交期限，各版本只给有权的人")
    void what_is_owed_is_named_and_what_is_sealed_is_offered() throws Exception {
        StoryBook book = StoryBook.open("1-archived", story, clock, decisions);
        book.tellUntil("IssueOpinion");
        String page = "/decisions/" + book.number() + "/dossier";
        assertThat(Desk.of("undertaker", port).words(page))
                .contains("补齐之前不能封存", "G5 合法性审查意见书 由合法性审查员负责")
                .doesNotContain("下载馆藏版", "已经齐全");

        while (!book.finished()) {
            book.tell();
        }
        assertThat(Desk.of("archivist", port).words(page))
                .contains("还没有签署覆盖封存的检查点", "刷新")
                .doesNotContain("下载馆藏版");
        signing.sign();
        assertThat(Desk.of("archivist", port).words(page))
                .contains("封存，任何内容不能再改动", "档号", "移交进馆", "下载馆藏版", "下载移交版", "下载公开版")
                .doesNotContain("补齐之前不能封存");
        assertThat(Desk.of("undertaker", port).words(page)).contains("下载公开版").doesNotContain("馆藏版", "移交版");
        assertThat(Desk.of("security-admin", port).open(page).statusCode()).isEqualTo(404);
    }
}
