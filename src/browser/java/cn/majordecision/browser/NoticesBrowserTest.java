package cn.majordecision.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.Story;
import cn.majordecision.Unguarded;
import cn.majordecision.base.notice.PersonalNotices;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Notices as people click them: the bell, the list, the way to the task, the settings; for everybody and on a telephone. */
@BrowserTest
@Import(Unguarded.class)
class NoticesBrowserTest {

    private static final int TELEPHONE = 390;

    @Autowired
    private Story story;

    @Autowired
    private PersonalNotices notices;

    @Test
    @DisplayName("铃铛显示未读数，从通知进入任务，标为已读后不再计数")
    void the_bell_leads_to_the_task(Desks desks) {
        Desk desk = desks.of("undertaker");
        desk.open("/notices");
        assertThat(desk.text()).contains("没有未读通知。");
        accessible(desk);

        String first = story.begin("LegalityReview", story.decision("县城区停车场建设规划"));
        story.begin("LegalityReview", story.decision("松阳县古村落保护利用规划及其在各乡镇（街道）分期实施的若干配套政策措施（2026年—2040年）"));
        desk.open("/");
        assertThat(desk.page().innerText(".bell")).contains("2");
        desk.page().click(".bell");
        assertThat(desk.text()).contains("任务“送请合法性审查”等待您办理。", "县城区停车场建设规划");
        accessible(desk);

        desk.page()
                .locator(".notices li.unread")
                .first()
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(desk.page().innerText(".bell")).contains("1");
        desk.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("县城区停车场建设规划"))
                .click();
        desk.page().waitForURL(address -> address.contains("/tasklist/") && address.contains("task="));
        desk.page().waitForSelector("text=" + first);
        assertThat(notices.unread("undertaker")).isZero();

        desk.open("/notices?show=all");
        assertThat(desk.text()).contains("县城区停车场建设规划", "松阳县古村落保护利用规划");
        accessible(desk);
        desk.isQuiet();
    }

    @Test
    @DisplayName("通知设置：逐类选择接收方式，登记邮箱；没有邮件服务器时如实说明")
    void everybody_chooses_how_to_be_told(Desks desks) {
        Desk desk = desks.of("unit-head");
        desk.open("/notices/settings");
        assertThat(desk.text()).contains("本系统没有配置邮件服务器");
        accessible(desk);

        Page page = desk.page();
        page.getByLabel("列入会议议程：电子邮件").uncheck();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存接收方式"))
                .click();
        assertThat(desk.text()).contains("通知设置已保存。");
        assertThat(page.getByLabel("列入会议议程：电子邮件").isChecked()).isFalse();
        assertThat(page.getByLabel("列入会议议程：系统内").isChecked()).isTrue();

        page.fill("#mail", "he@county");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存邮箱地址"))
                .click();
        assertThat(desk.text()).contains("邮箱地址不合要求");
        accessible(desk);
        page.fill("#mail", "he@county.gov.cn");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存邮箱地址"))
                .click();
        assertThat(desk.text()).contains("邮箱地址已保存");
        desk.isQuiet();
    }

    @Test
    @DisplayName("系统管理员查看未能发送的邮件")
    void the_administrator_sees_what_could_not_be_sent(Desks desks) {
        Desk desk = desks.of("system-admin");
        desk.open("/admin/mail");
        assertThat(desk.text()).contains("没有发送失败的邮件。");
        accessible(desk);
        desk.isQuiet();
    }

    private static void accessible(Desk desk) {
        desk.isAccessible();
        desk.fits();
        desk.page().setViewportSize(TELEPHONE, 844);
        desk.isAccessible();
        desk.fits();
        desk.page().setViewportSize(1366, 768);
    }
}
