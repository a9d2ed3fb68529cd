package cn.majordecision.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.Story;
import cn.majordecision.StoryBook;
import cn.majordecision.TravellingClock;
import cn.majordecision.base.ledger.Signing;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.dossier.Tools;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The archivist's way with one dossier, clicked from the list of what is owed to the state archive (第三十三条). */
@BrowserTest
@Import(Signing.class)
class ArchivistBrowserTest {

    @Autowired
    private Story story;

    @Autowired
    private TravellingClock clock;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Procedures procedures;

    @Autowired
    private Signing signing;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    @DisplayName("第三十三条：档案人员从案卷清单催报，材料补齐、整理、封存，下载案卷包离线核验，登记移交，清单随之变化")
    void a_dossier_is_filed_and_handed_over(Desks desks, @TempDir Path folder) throws Exception {
        StoryBook book = StoryBook.open("1-archived", story, clock, decisions);
        String number = book.number();
        book.tellUntil("PublishDecision");
        book.arrive();

        remindWhoeverOwes(desks, number);
        book.tell();
        putTogetherAndSeal(desks, book);
        Path zip = download(desks, number, folder);
        verify(zip, folder);
        handOver(desks, number, zip);
    }

    private static void remindWhoeverOwes(Desks desks, String number) {
        Desk archivist = list(desks, number);
        shows(archivist, "缺 1 项", "政府办公室", "I4 公布记录");
        assertThat(state(archivist)).isEqualTo("办理中");
        looksWell(archivist);
        archivist.page().click("a[href='/decisions/" + number + "/dossier']");
        shows(archivist, "尚未封存", "I4 公布记录");
        looksWell(archivist);
        archivist.page().goBack();
        archivist.page().click("button:has-text('催报')");
        shows(archivist, "已催报政府办公室：I4 公布记录");
        assertThat(archivist.page().inputValue("#q")).isEqualTo(number);
        looksWell(archivist);

        Desk debtor = desks.of("government-office").open("/");
        debtor.page().click(".bell");
        shows(debtor, "档案人员催报，请办理：I4 公布记录");
        looksWell(debtor);
        debtor.page().click(".notices li:has-text('案卷催报') a");
        shows(debtor, "I4 公布记录", "尚未封存");
        debtor.open("/dossiers");
        shows(debtor, "由您负责");
    }

    private void putTogetherAndSeal(Desks desks, StoryBook book) {
        book.arrive();
        Desk archivist = list(desks, book.number());
        shows(archivist, "材料齐全，待整理", "整理案卷并移送封存");
        assertThat(state(archivist)).isEqualTo("待归档");
        book.happen(scene -> fill(desks, book, scene));
        book.arrive();
        shows(list(desks, book.number()), "材料齐全，待审核封存");
        archivist.page().click("a[href='/decisions/" + book.number() + "/dossier']");
        shows(archivist, "尚未封存。必备材料已经齐全。");
        looksWell(archivist);
        book.happen(scene -> fill(desks, book, scene));
        assertThat(state(list(desks, book.number()))).isEqualTo("已封存");
    }

    private void fill(Desks desks, StoryBook book, StoryBook.Scene scene) {
        desks.of(scene.person())
                .task(procedures.open(book.number()).get(0).id())
                .claim()
                .fill(book.written(scene))
                .submit();
    }

    private Path download(Desks desks, String number, Path folder) {
        signing.sign();
        Desk archivist = desks.of("archivist").open("/decisions/" + number + "/dossier");
        looksWell(archivist);
        Page page = archivist.page();
        Download download = page.waitForDownload(() -> page.click("text=/^下载移交版$/"));
        assertThat(download.suggestedFilename()).isEqualTo(number + "-案卷-移交.zip");
        Path zip = folder.resolve("案卷.zip");
        download.saveAs(zip);
        return zip;
    }

    /** With the program that lies in the package, and a key that does not. */
    private void verify(Path zip, Path folder) throws Exception {
        Path key = Files.writeString(folder.resolve("ledger-key.p12.pub"), signing.publicKey());
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            ZipEntry program = archive.stream()
                    .filter(entry -> entry.getName().endsWith("/verify.py"))
                    .findFirst()
                    .orElseThrow();
            try (InputStream code = archive.getInputStream(program)) {
                Files.copy(code, folder.resolve("verify.py"));
            }
        }
        Tools.Run sound = check(folder, zip, key);
        assertThat(sound.told()).contains("案卷核验通过：移交版");
        assertThat(sound.code()).isZero();

        byte[] bytes = Files.readAllBytes(zip);
        bytes[bytes.length / 2] ^= 1;
        Tools.Run broken = check(folder, Files.write(folder.resolve("改动.zip"), bytes), key);
        assertThat(broken.told()).contains("案卷核验不通过，第一处");
        assertThat(broken.code()).isOne();
    }

    private static Tools.Run check(Path folder, Path zip, Path key) throws Exception {
        return Tools.needed(folder, "python3", "verify.py", zip.toString(), "--key=" + key);
    }

    private static void handOver(Desks desks, String number, Path zip) throws Exception {
        Desk archivist = desks.of("archivist");
        Page page = archivist.page();
        page.click("a:has-text('移交登记')");
        shows(archivist, "登记后不能修改");
        looksWell(archivist);
        Download report = page.waitForDownload(() -> page.click("button:has-text('四性检测报告')"));
        assertThat(report.suggestedFilename()).isEqualTo(number + "-四性检测报告.pdf");

        String pieces = page.innerText("dt:has-text('数量') + dd").replaceAll(" 件.*", "");
        page.fill("#receiver", "县档案馆");
        page.fill("#on", "2026-08-03");
        page.fill("#deliveredBy", "蒋玉兰");
        page.fill("#receivedBy", "何志清");
        page.fill("#receiptNumber", "县档接〔2026〕8号");
        page.setInputFiles("#file", Files.writeString(zip.resolveSibling("接收回执.txt"), "收到案卷一卷"));
        page.fill("#pieces", pieces);
        page.selectOption("#medium", new SelectOption().setIndex(1));
        page.fill("#digest", "0".repeat(64));
        page.click("button:has-text('登记移交')");
        shows(archivist, "没有登记", "校验码既不是");
        looksWell(archivist);

        byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(zip));
        page.fill("#digest", HexFormat.of().formatHex(sum));
        page.click("button:has-text('登记移交')");
        shows(archivist, "移交已登记。", "与移交版案卷包一致");
        looksWell(archivist);
        assertThat(state(list(desks, number))).isEqualTo("已移交");
        looksWell(archivist);
        archivist.isQuiet();
    }

    /** The archivist asks the list for the dossier. */
    private static Desk list(Desks desks, String number) {
        Desk archivist = desks.of("archivist").open("/");
        archivist.page().click("header a:has-text('案卷')");
        archivist.page().fill("#q", number);
        archivist.page().click("button:has-text('查找')");
        archivist.page().waitForURL(address -> address.contains("q=" + number));
        return archivist;
    }

    private static String state(Desk desk) {
        return desk.page().innerText(".filings tbody .tag");
    }

    /** After a click the words come with the next page. */
    private static void shows(Desk desk, String... words) {
        for (String word : words) {
            desk.page()
                    .locator("main", new Page.LocatorOptions().setHasText(word))
                    .waitFor();
        }
        assertThat(desk.text()).contains(words);
    }

    private static void looksWell(Desk desk) {
        desk.isAccessible();
        desk.fits();
        desk.page().setViewportSize(390, 844);
        desk.fits();
        desk.page().setViewportSize(1366, 768);
    }
}
