package cn.majordecision.portal.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.Story;
import cn.majordecision.StoryBook;
import cn.majordecision.TravellingClock;
import cn.majordecision.matter.decision.Decisions;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Official documents on the page of a decision: offered, downloaded under a Chinese name, or refused with the reason. */
@EngineTest
class PaperPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    TravellingClock clock;

    @Autowired
    Decisions decisions;

    @Test
    @DisplayName("第十五条第一款：公告在决策页面生成下载，文件名为中文；尚不能生成的写明待办什么；没有需要的人不知道有这种公文")
    void papers_are_offered_and_downloaded() throws Exception {
        StoryBook book = StoryBook.open("1-archived", story, clock, decisions);
        book.tellUntil("SortComments");
        String address = "/decisions/" + book.number();
        Desk undertaker = Desk.of("undertaker", port);
        assertThat(undertaker.page(address)).contains(address + "/papers/public-comment-notice.pdf");
        assertThat(undertaker.words(address))
                .contains("公文", "公开征求意见公告", "送审函及材料清单 待办结“送请合法性审查”", "听证公告 不适用，理由：")
                .doesNotContain("会议记录 待办结");
        HttpResponse<String> paper = undertaker.open(address + "/papers/public-comment-notice.pdf");
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.body()).startsWith("%PDF-");
        assertThat(paper.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(paper.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("filename*=UTF-8''" + Desk.encoded("公开征求意见公告（"));
        HttpResponse<String> early = undertaker.open(address + "/papers/review-submission.pdf");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(Desk.plain(early.body())).contains("《送审函及材料清单》还不能生成：待办结“送请合法性审查”。");
        assertThat(undertaker.open(address + "/papers/meeting-minutes.pdf").statusCode())
                .isEqualTo(404);
        for (String other : new String[] {"undertaker-2", "expert", "system-admin"}) {
            HttpResponse<String> refused =
                    Desk.of(other, port).open(address + "/papers/public-comment-notice.pdf", "Accept", "text/html");
            assertThat(refused.statusCode()).as(other).isEqualTo(404);
            assertThat(refused.body()).doesNotContain("水南至枫坪");
        }
    }
}
