package cn.majordecision.matter.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.Unguarded;
import cn.majordecision.base.document.Document;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.ledger.Signing;
import cn.majordecision.base.rendition.ConverterOfTests;
import cn.majordecision.matter.dossier.bag.PackageVerification;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Renditions are made while the dossier is put together, and are sealed beside their originals (第三十三条, R-086). */
@EngineTest
@Import({Unguarded.class, SealedCase.class, Signing.class})
class RenditionsSealedTest {

    private static final byte[] PDF = pdf();

    @Autowired
    SealedCase cases;

    @Autowired
    Documents documents;

    @Autowired
    Preservation preservation;

    @Autowired
    DossierPackage packages;

    @Autowired
    DossierExport export;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Signing signing;

    @DynamicPropertySource
    static void converter(DynamicPropertyRegistry properties) throws Exception {
        Path program = ConverterOfTests.program(
                "sealed",
                "if grep -q 失败 \"$original\"; then exit 4; fi\ncp '"
                        + Files.write(Files.createTempFile("a", ".pdf"), PDF) + "' \"$out/original.pdf\"");
        properties.add("mde.converter.command", program::toString);
    }

    @Test
    @DisplayName("第三十三条 R-086：归档版式与原件放在一起，写入清单和元数据；没有的写明原因；两种核验程序都认得，导出带着它")
    void what_was_made_is_sealed_beside_its_original_and_what_was_not_is_said() throws Exception {
        String number = cases.complete(true);
        String made = store("规划文本.docx", ConverterOfTests.word("规划文本"));
        String failed = store("失败.rtf", "{\\rtf1 失败}".getBytes(StandardCharsets.UTF_8));
        String archival = store("正本.pdf", PDF);
        String plain = store("扫描件.pdf", ConverterOfTests.plain("扫描件"));
        cases.prepared(number, made, failed, archival, plain);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> preservation.waiting(number).isEmpty());
        cases.seal(number, paper(made), paper(failed), paper(archival), paper(plain));
        Path zip = Files.write(
                Files.createTempFile(Path.of("target"), "rendition", ".zip"), cases.packed(number, Edition.ARCHIVE));
        Map<String, byte[]> files = Bags.files(Files.readAllBytes(zip));
        assertThat(files).anySatisfy((path, content) -> {
            assertThat(path).endsWith("/规划文本.docx.归档版式.pdf");
            assertThat(content).isEqualTo(PDF);
        });
        assertThat(files.keySet())
                .filteredOn(path -> path.endsWith(".归档版式.pdf"))
                .hasSize(1);
        assertThat(text(files, "说明文件.TXT"))
                .contains("1 个文件另有经检验的 PDF/A", "1 个文件原件即为 PDF/A", "1 个文件是 PDF 而不是 PDF/A，按原件保存")
                .contains("1 个文件转换没有成功，只有原件");
        assertThat(text(files, "元数据.xml"))
                .contains("<归档版式>有：PDF/A-2a，由 转换程序 1.0 转换，经 veraPDF 检验")
                .contains("<归档版式>没有：转换程序出错（退出码 4），只有原件", "<归档版式>原件即为 PDF/A-2a")
                .contains("<归档版式>没有：这份 PDF 没有声明为 PDF/A，按原件保存", "<归档版式>不转换，按原格式保存");
        PackageVerification.run(zip, cases.publicKey());
        Tools.Run run = Tools.python(zip, Files.writeString(Files.createTempFile("key", ".pub"), cases.publicKey()));
        assertThat(run.code()).as(run.told()).isZero();
        exported(number);
    }

    private void exported(String number) throws Exception {
        signing.sign();
        DossierPackage.Ready ready = packages.ready(dossiers.find(number).orElseThrow(), Edition.TRANSFER);
        ByteArrayOutputStream eep = new ByteArrayOutputStream();
        export.eep(ready, eep);
        assertThat(text(Bags.files(eep.toByteArray()), ".xml")).contains("规划文本.docx（归档版式）");
        ByteArrayOutputStream sip = new ByteArrayOutputStream();
        export.sip(ready, sip);
        assertThat(Bags.files(sip.toByteArray()).keySet()).anyMatch(path -> path.endsWith("/规划文本.docx.归档版式.pdf"));
    }

    private static String text(Map<String, byte[]> files, String ending) {
        StringBuilder text = new StringBuilder();
        files.forEach((path, content) -> {
            if (path.endsWith(ending)) {
                text.append(new String(content, StandardCharsets.UTF_8));
            }
        });
        return text.toString();
    }

    private static Supplement paper(String sha256) {
        return new Supplement("B1", sha256, "规划局", LocalDate.of(2026, 5, 1), null);
    }

    private String store(String name, byte[] content) {
        Document stored = documents.store(name, new ByteArrayInputStream(content), "undertaker");
        return stored.sha256();
    }

    private static byte[] pdf() {
        try {
            return ConverterOfTests.archival("九乡风景名胜区规划文本");
        } catch (Exception unprintable) {
            throw new IllegalStateException(unprintable);
        }
    }
}
