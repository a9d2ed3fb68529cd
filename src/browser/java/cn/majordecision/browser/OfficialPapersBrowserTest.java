package cn.majordecision.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.Story;
import cn.majordecision.StoryBook;
import cn.majordecision.TravellingClock;
import cn.majordecision.matter.decision.Decisions;
import com.microsoft.playwright.Download;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An official document is one click away from the page of its decision, and what cannot be made yet says why (第十五条). */
@BrowserTest
class OfficialPapersBrowserTest {

    @Autowired
    private Story story;

    @Autowired
    private TravellingClock clock;

    @Autowired
    private Decisions decisions;

    @Test
    @DisplayName("承办人在决策页面点击下载公告，得到中文文件名的 PDF；尚不能生成的展开可见原因；手机上同样可用")
    void a_notice_is_downloaded(Desks desks) throws Exception {
        StoryBook book = StoryBook.open("1-archived", story, clock, decisions);
        book.tellUntil("SortComments");
        String address = "/decisions/" + book.number();
        Desk undertaker = desks.of("undertaker").open(address);
        Download notice =
                undertaker.page().waitForDownload(() -> undertaker.page().click("[aria-label='下载公开征求意见公告（PDF）']"));
        assertThat(notice.suggestedFilename()).startsWith("公开征求意见公告（").endsWith("）.pdf");
        assertThat(Files.readString(notice.path(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        undertaker.page().click("summary:has-text('尚不能生成')");
        assertThat(undertaker.text()).contains("待办结“送请合法性审查”");
        undertaker.isAccessible();
        undertaker.isQuiet();
        undertaker.open(address + "/papers/review-submission.pdf");
        assertThat(undertaker.text()).contains("《送审函及材料清单》还不能生成");
        undertaker.isAccessible();
        Desk phone = desks.phone().signIn("undertaker").open(address);
        phone.page().click("summary:has-text('尚不能生成')");
        phone.fits();
        phone.isAccessible();
    }
}
