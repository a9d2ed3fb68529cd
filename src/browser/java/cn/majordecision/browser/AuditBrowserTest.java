package cn.majordecision.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.Story;
import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The auditor finds a refusal and takes the list away; every page is for everybody, on a telephone too (第三十三条). */
@BrowserTest
class AuditBrowserTest {

    @Autowired
    private Story story;

    @Test
    @DisplayName("监督检查员查到被拒绝的操作并导出；各页面在手机上、读屏软件中都可用")
    void a_refusal_is_found_and_exported(Desks desks) throws IOException {
        String number = story.begin("LegalityReview", story.decision("停车场建设规划"));
        story.as("undertaker").refusal(number, "SubmitForReview", Map.of());
        Desk auditor = desks.of("auditor").open("/audit/refusals");
        auditor.page().fill("#decision", number);
        auditor.page().click("main button:has-text('查找')");
        auditor.page().locator("text=共 1 条").first().waitFor();
        Download file = auditor.page().waitForDownload(() -> auditor.page().click("text=导出 CSV"));
        assertThat(file.suggestedFilename()).startsWith("拒绝记录-").endsWith(".csv");
        assertThat(Files.readString(file.path())).contains(number, "送请合法性审查");
        Desk phone = desks.phone().signIn("auditor");
        for (String page : List.of("/audit", "/audit/refusals", "/audit/lateness", "/audit/grants")) {
            auditor.open(page).isAccessible();
            phone.open(page).fits();
            phone.isAccessible();
        }
        auditor.isQuiet();
    }

    @Test
    @DisplayName("系统管理员的日历和规则配置、安全管理员的账号和单位，在手机上、读屏软件中都可用")
    void the_pages_of_administrators_are_for_everybody(Desks desks) {
        Map<String, List<String>> pages = Map.of(
                "system-admin", List.of("/admin/calendar", "/admin/profiles"),
                "security-admin", List.of("/admin/accounts", "/admin/units"));
        pages.forEach((who, where) -> {
            Desk desk = desks.of(who);
            Desk phone = desks.phone().signIn(who);
            where.forEach(page -> {
                desk.open(page).isAccessible();
                phone.open(page).fits();
                phone.isAccessible();
            });
        });
    }
}
