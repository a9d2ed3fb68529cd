package cn.majordecision.base.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.base.database.DatabaseSlice;
import cn.majordecision.base.document.Document;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.document.Wordings;
import cn.majordecision.base.print.BundledFont;
import cn.majordecision.base.rendition.Rendition.State;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A lasting form beside the original, or a clear word why there is none; the original stays in any case (第三十三条). */
@SpringBootTest(
        classes = {DatabaseSlice.class, RenditionsTest.Room.class},
        webEnvironment = WebEnvironment.NONE)
@RecordApplicationEvents
class RenditionsTest {

    private static final String WORDS = "九乡风景名胜区管理办法";
    private static int numbers;

    @Autowired
    Documents documents;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Wordings wordings;

    @Autowired
    Renditions unconfigured;

    @Autowired
    ApplicationEvents events;

    /** This room and the one below it, without the press and its templates. */
    @ComponentScan(basePackageClasses = {Documents.class, Renditions.class})
    @org.springframework.context.annotation.Import(BundledFont.class)
    static class Room {}

    @Test
    @DisplayName("第三十三条：配置了转换程序的，原件之外另有经 veraPDF 检验的 PDF/A，记下程序、所换字体和缺少的文字")
    void what_office_wrote_gets_a_lasting_form_beside_it() throws Exception {
        byte[] pdf = ConverterOfTests.archival(WORDS);
        Document original = word(WORDS + "，吉姓的𠮷");
        Workshop workshop = workshop(ConverterOfTests.writing("good", pdf), 60_000);
        Rendition made = workshop.of(original);
        assertThat(made.state()).isEqualTo(State.MADE);
        assertThat(made.standard()).isEqualTo("PDF/A-2a");
        assertThat(made.tool()).isEqualTo("转换程序 1.0");
        assertThat(made.remark()).contains("少4字（吉姓的𠮷），以原件为准", "字体仿宋_GB2312以NotoSerifSC-");
        assertThat(content(String.valueOf(made.sha256()))).isEqualTo(pdf);
        assertThat(documents.find(original.sha256())).contains(original);
    }

    @Test
    @DisplayName("第三十三条：转换失败、超时、没有结果、结果不是有效的 PDF/A 的，说明原因，保留原件，不采用结果")
    void a_rendition_that_fails_is_refused_with_its_reason() throws Exception {
        byte[] good = ConverterOfTests.archival(WORDS);
        refused(ConverterOfTests.program("fails", "exit 3"), "转换程序出错（退出码 3）");
        refused(ConverterOfTests.program("silent", ":"), "转换程序没有写出 PDF");
        refused(ConverterOfTests.program("empty", ": > \"$out/original.pdf\""), "转换程序没有写出 PDF");
        refused(Path.of("/nonexistent/soffice"), "转换程序不能运行");
        refused(ConverterOfTests.writing("plain", ConverterOfTests.plain(WORDS)), "转换程序写出的文件不是 PDF/A");
        refused(
                ConverterOfTests.writing("claims", ConverterOfTests.claiming(good)),
                "转换程序写出的文件不是有效的 PDF/A-2a：veraPDF 检出");
    }

    @Test
    @DisplayName("第三十三条：转换程序不结束的，到时终止它和它启动的程序")
    void a_program_that_hangs_is_ended_with_all_it_started() throws Exception {
        Path child = ConverterOfTests.beside("child.pid");
        Path hangs = ConverterOfTests.program("hangs", "sleep 600 & echo $! > '" + child + "'\nwait");
        Rendition failed = workshop(hangs, 1_500).of(word(WORDS));
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.words()).isEqualTo("没有：转换程序超过 1 秒没有完成，只有原件");
        long pid = Long.parseLong(Files.readString(child).strip());
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .isEmpty());
    }

    @Test
    @DisplayName("第三十三条：转换程序看不到本系统的环境变量，宏和联网关闭，字体随附许可，用后不留文件")
    void the_program_sees_nothing_of_this_one() throws Exception {
        Path seen = ConverterOfTests.beside("seen.txt");
        Path lists = ConverterOfTests.program(
                "lists",
                "{ env; ls \"$HOME/fonts\"; cat \"$HOME\"/profile/user/registrymodifications.xcu; cat \"$FONTCONFIG_FILE\"; } > '"
                        + seen + "'");
        workshop(lists, 60_000).of(word(WORDS));
        List<String> lines = Files.readAllLines(seen);
        assertThat(lines.stream().filter(line -> line.matches("[A-Za-z_]+=.*")).map(line -> line.split("=", 2)[0]))
                .isSubsetOf(
                        "PATH",
                        "LC_ALL",
                        "HOME",
                        "TMPDIR",
                        "SAL_USE_VCLPLUGIN",
                        "FONTCONFIG_FILE",
                        "PWD",
                        "OLDPWD",
                        "SHLVL",
                        "_");
        assertThat(lines).contains("OFL.txt", "NotoSerifSC_400Regular.ttf");
        assertThat(String.join("\n", lines))
                .contains("DisableMacrosExecution\" oor:op=\"fuse\"><value>true", "ooInetHTTPSProxyName", "仿宋_GB2312");
        String home = lines.stream()
                .filter(line -> line.startsWith("HOME="))
                .findFirst()
                .orElseThrow();
        assertThat(Path.of(home.substring("HOME=".length()))).doesNotExist();
    }

    @Test
    @DisplayName("第三十三条：上传的 PDF 由 veraPDF 识别：是 PDF/A 的记下，声明不实和没有声明的说明并按原件保存")
    void uploaded_pdfs_are_recognised() throws Exception {
        byte[] good = ConverterOfTests.archival(WORDS);
        Workshop workshop = workshop(Path.of(""), 60_000);
        assertThat(workshop.of(store("正本.pdf", good)).words()).isEqualTo("原件即为 PDF/A-2a，经 veraPDF 检验");
        assertThat(workshop.of(store("不实.pdf", ConverterOfTests.claiming(good))).words())
                .startsWith("没有：这份 PDF 声明为 PDF/A-2a，但 veraPDF 检出 ")
                .endsWith("，按原件保存");
        assertThat(workshop.of(store("普通.pdf", ConverterOfTests.plain(WORDS))).words())
                .isEqualTo("没有：这份 PDF 没有声明为 PDF/A，按原件保存");
    }

    @Test
    @DisplayName("第三十三条：没有配置转换程序的不算在等待之中；PDF 仍要检验，检验一次，留痕")
    void without_a_converter_only_pdfs_are_looked_at_and_each_once() throws Exception {
        Document word = word(WORDS);
        Document pdf = store("公告.pdf", ConverterOfTests.archival("公告" + ++numbers));
        List<String> both = List.of(word.sha256(), pdf.sha256());
        assertThat(unconfigured.converting()).isFalse();
        assertThat(unconfigured.waiting(both)).containsExactly(pdf);
        unconfigured.ask(both);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> unconfigured.waiting(both).isEmpty());
        assertThat(unconfigured.of(both)).containsOnlyKeys(pdf.sha256());
        Rendition failed = new Rendition(word.sha256(), State.FAILED, null, "", "转换程序 0.9", "转换程序出错（退出码 1）");
        outcomes.add(failed);
        assertThat(events.stream(RenditionRecorded.class))
                .anyMatch(event -> event.sha256().equals(word.sha256()));
        Workshop newer = workshop(ConverterOfTests.program("newer", "exit 1"), 60_000);
        assertThat(Stream.of(word, pdf)).allMatch(newer::takes);
    }

    private void refused(Path program, String reason) throws Exception {
        Document original = word(WORDS);
        long before = documents.named(List.of(original.sha256())).size();
        Rendition failed = workshop(program, 60_000).of(original);
        assertThat(failed.state()).as(reason).isEqualTo(State.FAILED);
        assertThat(failed.words()).startsWith("没有：" + reason).endsWith("，只有原件");
        assertThat(failed.sha256()).isNull();
        assertThat(documents.named(List.of(original.sha256()))).hasSize((int) before);
    }

    private Workshop workshop(Path program, long patience) {
        Converter converter = new Converter(program.toString(), patience, new Settings(new BundledFont()));
        return new Workshop(documents, converter, new Examiner(60_000), new WordsKept(wordings));
    }

    private Document word(String words) throws Exception {
        return store("办法.docx", ConverterOfTests.word(words + ++numbers));
    }

    private Document store(String name, byte[] content) {
        return documents.store(name, new ByteArrayInputStream(content), "undertaker");
    }

    private byte[] content(String sha256) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.writeTo(sha256, out);
        return out.toByteArray();
    }
}
