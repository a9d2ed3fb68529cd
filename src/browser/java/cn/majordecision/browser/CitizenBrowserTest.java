package cn.majordecision.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.Story;
import cn.majordecision.StoryBook;
import cn.majordecision.TravellingClock;
import cn.majordecision.matter.decision.Decisions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A citizen reads a draft and says something about it, on a telephone and without scripts (第十五条、第十八条). */
@BrowserTest
class CitizenBrowserTest {

    @Autowired
    private Story story;

    @Autowired
    private TravellingClock clock;

    @Autowired
    private Decisions decisions;

    private String title = "";

    @BeforeEach
    void a_draft_is_before_the_public() {
        StoryBook book = StoryBook.open("4-before-the-public", story, clock, decisions);
        while (!book.finished()) {
            book.tell();
        }
        title = decisions.get(book.number()).title();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    @DisplayName("第十五条：公众在手机上不必翻过草案就能提出意见，凭回执编号查询办理情况")
    void a_comment_from_a_telephone(Desks desks) {
        Desk phone = consultation(desks.phone());
        phone.fits();
        phone.isAccessible();
        Page page = phone.page();
        Locator call = page.locator("a.button:has-text('我要提意见')");
        assertThat(call).as("without scrolling").satisfies(CitizenBrowserTest::isInSight);
        call.tap();
        assertThat(page.locator("#text")).as("the form").satisfies(CitizenBrowserTest::isInSight);

        page.fill("#text", "建议增加公共停车位，并说明收费标准。");
        page.fill("#name", "李建国");
        page.locator("#submit").tap();

        page.locator("h1:has-text('意见已收到')").waitFor();
        phone.fits();
        phone.isAccessible();
        String receipt = page.innerText(".receipt .number");
        assertThat(phone.text()).contains("建议增加公共停车位").doesNotContain("李建国");

        phone.open("/public/receipts");
        page.fill("main input[name=receipt]", receipt);
        page.locator("main button[type=submit]").tap();
        page.locator("h1:has-text('意见办理情况')").waitFor();
        assertThat(phone.text()).contains("建议增加公共停车位").contains("存证");
        phone.isQuiet();
    }

    @Test
    @DisplayName("第十五条：浏览器不运行脚本，也能针对一个段落提出意见；漏填的说明白，已填的不丢失")
    void a_comment_without_scripts(Desks desks) {
        Desk desk = consultation(desks.withoutScripts());
        Page page = desk.page();
        page.locator("#paragraph").selectOption(new SelectOption().setIndex(1));
        String paragraph = page.inputValue("#paragraph");

        page.fill("#contact", "13800000000");
        page.click("#submit");
        assertThat(page.innerText("#complaints")).contains("意见尚未提交");
        assertThat(page.inputValue("#contact")).isEqualTo("13800000000");
        assertThat(page.inputValue("#paragraph")).isEqualTo(paragraph);
        desk.fits();
        desk.isAccessible();

        page.fill("#text", "这一段请写明责任单位。");
        page.click("#submit");
        assertThat(page.innerText("h1")).isEqualTo("意见已收到");
        assertThat(desk.text()).contains("草案第" + paragraph + "段");
    }

    private static void isInSight(Locator place) {
        PlaywrightAssertions.assertThat(place).isInViewport();
    }

    private Desk consultation(Desk desk) {
        desk.open("/public/consultations");
        desk.page().locator("main a:has-text('" + title + "')").first().click();
        desk.page().locator("#comment").waitFor();
        return desk;
    }
}
