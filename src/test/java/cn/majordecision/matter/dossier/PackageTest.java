package cn.majordecision.matter.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.PdfWords;
import cn.majordecision.Unguarded;
import cn.majordecision.base.ledger.Signing;
import cn.majordecision.base.print.Validation;
import cn.majordecision.matter.dossier.bag.PackageVerification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The package as others read it: zip, bag, both verifiers and the tools of the house (第三十三条, R-086). */
@EngineTest
@Import({Unguarded.class, SealedCase.class, Signing.class})
class PackageTest {

    @Autowired
    SealedCase cases;

    private final Path folder;

    PackageTest() throws IOException {
        folder = Files.createTempDirectory(Path.of("target"), "package");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("第三十三条 R-086：三种版本都能由两种核验程序离线核验")
    void every_edition_is_sound(Edition edition) throws Exception {
        Path zip = packed(edition);
        PackageVerification.Sound sound = PackageVerification.run(zip, cases.publicKey());
        assertThat(sound.edition()).isEqualTo(edition.label());
        assertThat(sound.withheld() > 0).isEqualTo(edition == Edition.PUBLIC);
        Tools.Run run = Tools.python(zip, key());
        assertThat(run.code()).as(run.told()).isZero();
        assertThat(run.told()).contains("案卷核验通过：" + edition.label() + "版");
        assertThat(DossierCommand.run(new String[] {"verify-dossier", "--package=" + zip, "--key=" + key()}))
                .isZero();
    }

    @Test
    @DisplayName("第三十三条：案卷按移交的编排，文件以中文原名存放，重名的编号")
    void the_payload_is_laid_out_as_archives_expect() throws Exception {
        Map<String, byte[]> files = Bags.files(Files.readAllBytes(packed(Edition.ARCHIVE)));
        assertThat(files.keySet())
                .contains(
                        "bagit.txt",
                        "data/说明文件.TXT",
                        "data/案卷目录.XML",
                        "data/文件目录.XML",
                        "data/卷内目录.pdf",
                        "data/案卷清单.json",
                        "data/其他/校验说明.txt",
                        "ledger/entries.jsonl",
                        "ledger/head.tlog-proof",
                        "disclosures/pii.jsonl",
                        "verify.py")
                .anyMatch(path ->
                        path.matches("data/电子档案/2026/X002-WS·2026-永久-\\d+/07-合法性审查/\\d{4}-出具合法性审查意见/合法性审查意见 𠮷.txt"))
                .anyMatch(path -> path.endsWith("/合法性审查意见 𠮷(2).txt"))
                .anyMatch(path -> path.matches("data/电子档案/.*/06-公平竞争审查/\\d{4}-.*/办理记录.json"))
                .noneMatch(path -> path.contains("..") || path.contains("\\"));
        byte[] contents = files.getOrDefault("data/卷内目录.pdf", new byte[0]);
        assertThat(PdfWords.of(contents)).contains("G5合法性审查意见书有", "保管期限永久", "移交期限2046-09-01", "〔U+20BB7〕");
        assertThat(Validation.of(contents).violations()).isEmpty();
        assertThat(new String(files.getOrDefault("data/说明文件.TXT", new byte[0]), StandardCharsets.UTF_8))
                .contains("个文件未经恶意代码检测", "目录中以编码表示的字：U+20BB7");
    }

    @Test
    @DisplayName("第三十三条：没有要求 OFD 的，案卷里没有它，也不提到它")
    void without_being_asked_for_there_is_no_ofd() throws Exception {
        String number = cases.complete(true);
        cases.issued(number, cases.document("正式文本.txt"));
        cases.seal(number);
        assertThat(Bags.files(cases.packed(number, Edition.ARCHIVE))).allSatisfy((path, content) -> {
            assertThat(path).doesNotEndWith(".ofd");
            if (path.matches(".*\\.(TXT|xml|XML|json|jsonl)")) {
                assertThat(new String(content, StandardCharsets.UTF_8)).doesNotContain("OFD", "Ofd", "ofd");
            }
        });
    }

    @Test
    @DisplayName("第三十三条：过长、仅大小写不同、含保留字符和上级目录的文件名都存放得下，原名留在元数据之中")
    void names_that_file_systems_do_not_keep_are_made_lawful() throws Exception {
        String number = cases.complete(true);
        List<Supplement> papers = new ArrayList<>();
        String long_ = "关于九乡风景名胜区".repeat(20) + ".txt";
        for (String name : List.of(long_, "Report.txt", "REPORT.txt", "CON.txt", "..100%:报告?.txt", "a..txt")) {
            papers.add(new Supplement("B1", cases.document(name), "规划局", LocalDate.of(2026, 5, 1), null));
        }
        cases.prepared(number, cases.document("附件A.txt"), cases.document("附件a.txt"));
        cases.seal(number, papers.toArray(Supplement[]::new));
        Path zip = Files.write(folder.resolve("names.zip"), cases.packed(number, Edition.TRANSFER));
        PackageVerification.run(zip, cases.publicKey());
        Map<String, byte[]> files = Bags.files(Files.readAllBytes(zip));
        assertThat(files.keySet()).allMatch(path -> Arrays.stream(path.split("/"))
                .allMatch(segment -> segment.getBytes(StandardCharsets.UTF_8).length <= 200));
        assertThat(files.keySet())
                .anyMatch(path -> path.endsWith("….txt"))
                .anyMatch(path -> path.endsWith("/_CON.txt"))
                .anyMatch(path -> path.endsWith("/附件A.txt"))
                .anyMatch(path -> path.endsWith("/附件a(2).txt"))
                .anyMatch(path -> path.endsWith("/100％_报告_.txt"));
        assertThat(files.entrySet())
                .anyMatch(file -> file.getKey().endsWith("元数据.xml")
                        && new String(file.getValue(), StandardCharsets.UTF_8).contains("<原文件名>" + long_));
    }

    @Test
    @DisplayName("第三十三条：同样的留痕得到逐字节相同的案卷包，任何 zip 程序都能读取")
    void the_same_ledger_gives_the_same_bytes() throws Exception {
        String number = cases.complete(true);
        cases.seal(number);
        byte[] first = cases.packed(number, Edition.ARCHIVE);
        cases.complete(false);
        assertThat(cases.packed(number, Edition.ARCHIVE)).isEqualTo(first);
        Path file = Files.write(folder.resolve("same.zip"), first);
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            assertThat(zip.stream().count()).isGreaterThan(50);
        }
        assertThat(Tools.run(folder, "unzip", "-tqq", "same.zip").code()).isZero();
    }

    @Test
    @DisplayName("第三十三条：通用工具 sha256sum 核对解压后的案卷，两种核验程序也核验文件夹")
    void the_tools_of_the_house_agree() throws Exception {
        Path zip = packed(Edition.ARCHIVE);
        Path unpacked = Bags.unpack(Files.readAllBytes(zip), folder.resolve("unpacked"));
        for (String manifest : List.of("manifest-sha256.txt", "tagmanifest-sha256.txt")) {
            Tools.Run run = Tools.run(unpacked, "sha256sum", "--strict", "--quiet", "-c", manifest);
            assertThat(run.code()).as(run.told()).isZero();
        }
        Tools.Run run = Tools.python(unpacked, key());
        assertThat(run.code()).as(run.told()).isZero();
    }

    @Test
    @DisplayName("第三十三条：两种核验程序都不采信包内的公钥，缺少公钥或者案卷时以 2 退出并说明")
    void the_key_in_the_package_is_not_believed() throws Exception {
        Path zip = packed(Edition.TRANSFER);
        Path foreign = Files.writeString(folder.resolve("foreign.pub"), Bags.foreignKey());
        assertThat(DossierCommand.run(new String[] {"verify-dossier", "--package=" + zip, "--key=" + foreign}))
                .isEqualTo(1);
        assertThat(Tools.python(zip, foreign).told()).contains("检查点，没有所给公钥的有效签名");
        assertThat(DossierCommand.run(new String[] {"verify-dossier", "--package=" + zip}))
                .isEqualTo(2);
        assertThat(DossierCommand.run(new String[] {"verify-dossier", "--package=none.zip", "--key=" + key()}))
                .isEqualTo(2);
        assertThat(Tools.python(Path.of("none.zip"), key()).code()).isEqualTo(2);
        assertThat(Tools.python(zip, Path.of("none.pub")).code()).isEqualTo(2);
    }

    private Path packed(Edition edition) throws IOException {
        String number = cases.complete(true);
        cases.seal(number);
        return Files.write(folder.resolve(edition + ".zip"), cases.packed(number, edition));
    }

    private Path key() throws IOException {
        return Files.writeString(folder.resolve("ledger-key.pub"), cases.publicKey());
    }
}
