package cn.majordecision.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.Backdrop;
import cn.majordecision.Story;
import cn.majordecision.matter.decision.Agenda;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The secretary puts on an agenda by clicking what is cleared and cannot click anything else; the papers are read (第二十五条、第二十九条). */
@BrowserTest
class MeetingBrowserTest {

    @Autowired
    private Story story;

    @Autowired
    private Backdrop backdrop;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Clock clock;

    @Test
    @DisplayName("会议秘书勾选已放行的事项列入议程，未放行的勾不上；上会材料、会议页面人人可用")
    void only_the_cleared_is_placed(Desks desks) {
        String ready = story.decision("被征地农民基本生活保障暂行办法");
        backdrop.cleared(ready);
        story.begin("CollectiveDecision", ready);
        String waiting = story.begin("LegalityReview", story.decision("综合垃圾处理中心建设项目"));
        Desk secretary = desks.of("meeting-secretary").open("/meetings");
        assertThat(secretary.page().locator("#choose-" + waiting).isDisabled()).isTrue();
        secretary.page().locator("li:has(#choose-" + waiting + ") summary").click();
        assertThat(secretary.text()).contains("合法性审查员办理");
        secretary.isAccessible();
        secretary.page().check("#choose-" + ready);
        secretary.page().selectOption("#kind", "EXECUTIVE");
        secretary.page().fill("#on", LocalDate.now(clock).plusDays(5).toString());
        secretary.page().fill("#name", "县人民政府第26次常务会议");
        secretary.page().click("text=将所选事项列入议程");
        secretary.page().locator("text=已将 1 项列入").waitFor();
        assertThat(agenda.of(ready)).hasSize(1);

        secretary.page().click("a:has-text('上会材料')");
        assertThat(secretary.text()).contains("被征地农民基本生活保障暂行办法", "第二十九条第五项");
        secretary.isAccessible();
        secretary.isQuiet();
        String papers = secretary.page().url();
        Desk phone = desks.phone().signIn("government-office");
        for (String page : List.of("/meetings", papers.replace("/pack", ""), papers)) {
            phone.open(page).fits();
            phone.isAccessible();
        }
    }
}
