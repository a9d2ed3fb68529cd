package cn.majordecision.base.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file's name and its content must agree, and only the name's disguise is taken away. */
class FileTypeTest {

    static Stream<Arguments> agreeing() {
        return Stream.of(
                Arguments.of("决策草案（第2稿）.pdf", Samples.PDF, "application/pdf"),
                Arguments.of("草案.PDF", Samples.PDF, "application/pdf"),
                Arguments.of("𠮷村 公告.txt", Samples.TEXT, "text/plain"),
                Arguments.of("旧系统导出.txt", Samples.GBK_TEXT, "text/plain"),
                Arguments.of("现场.png", Samples.PNG, "image/png"),
                Arguments.of("请示.doc", Samples.OLE, "application/msword"),
                Arguments.of("请示.wps", Samples.OLE, "application/vnd.ms-works"),
                Arguments.of(
                        "纪要.docx",
                        Samples.DOCX,
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                Arguments.of("公文.ofd", Samples.OFD, "application/ofd"),
                Arguments.of("附件.zip", Samples.ZIP, "application/zip"),
                Arguments.of("附件.zip", Samples.DOCX, "application/zip"));
    }

    @ParameterizedTest
    @MethodSource("agreeing")
    void a_true_extension_is_accepted(String name, byte[] content, String mediaType) throws IOException {
        assertThat(type(name, content)).isEqualTo(mediaType);
    }

    static Stream<Arguments> contradicting() {
        return Stream.of(
                Arguments.of("草案.pdf", Samples.TEXT, "内容与扩展名“.pdf”不符（内容识别为 text/plain）"),
                Arguments.of("草案.txt", Samples.PDF, "内容与扩展名“.txt”不符（内容识别为 application/pdf）"),
                Arguments.of("草案.txt", Samples.PROGRAM, "内容与扩展名“.txt”不符"),
                Arguments.of("草案.pdf", Samples.PROGRAM, "内容与扩展名“.pdf”不符"),
                Arguments.of("纪要.docx", Samples.ZIP, "内容与扩展名“.docx”不符（内容识别为 application/zip）"),
                Arguments.of("纪要.docx", Samples.XLSX, "内容与扩展名“.docx”不符"),
                Arguments.of("公文.ofd", Samples.DOCX, "内容与扩展名“.ofd”不符"),
                Arguments.of("公文.pdf", Samples.OFD, "内容与扩展名“.pdf”不符（内容识别为 application/ofd）"),
                Arguments.of("请示.doc", Samples.DOCX, "内容与扩展名“.doc”不符"),
                Arguments.of("纪要.docx", Arrays.copyOf(Samples.DOCX, 60), "已损坏"),
                Arguments.of("空白密码.pdf", Samples.encryptedPdf(""), "设有密码或者加密，归档后无法打开。请解除密码后另存一份"),
                Arguments.of("密码.pdf", Samples.encryptedPdf("713"), "设有密码或者加密"),
                Arguments.of("密码.zip", Samples.encryptedZip(), "设有密码或者加密"),
                Arguments.of("密码.docx", Samples.encryptedOffice(), "设有密码或者加密"),
                Arguments.of("炸弹.zip", Samples.bomb("a.txt"), "展开后是原来的一百倍以上"),
                Arguments.of("炸弹.docx", Samples.bomb("word/document.xml"), "展开后是原来的一百倍以上"),
                Arguments.of("工具.exe", Samples.PROGRAM, "类型不在可接收的范围内"),
                Arguments.of("没有扩展名", Samples.TEXT, "类型不在可接收的范围内"));
    }

    @ParameterizedTest
    @MethodSource("contradicting")
    void a_false_extension_is_refused(String name, byte[] content, String reason) {
        assertThatThrownBy(() -> type(name, content))
                .isInstanceOf(DocumentRefused.class)
                .hasMessageContaining("“" + name + "”")
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\文件\\决策草案（第2稿）.pdf, 决策草案（第2稿）.pdf",
        "../../etc/𠮷村 公告.txt, 𠮷村 公告.txt",
        "'公\u0000告\u202Efdp.txt', 公告fdp.txt",
        "'a\uD842.txt', a.txt"
    })
    void a_name_keeps_all_but_folders_and_control_characters(String name, String kept) {
        assertThat(new FileName(name).text()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "folder/", "\u0007", "..", "../.."})
    void a_name_without_substance_is_refused(String name) {
        assertThatThrownBy(() -> new FileName(name)).isInstanceOf(DocumentRefused.class);
    }

    @Test
    void a_name_of_260_characters_is_refused_and_says_how_long_it_may_be() {
        assertThatThrownBy(() -> new FileName("长".repeat(256) + ".pdf"))
                .isInstanceOf(DocumentRefused.class)
                .hasMessageContaining("不能超过 200 个字")
                .hasMessageContaining("请改短");
        assertThat(new FileName("长".repeat(196) + ".pdf").text()).hasSize(200);
    }

    @Test
    void a_large_but_honest_zip_is_accepted() throws IOException {
        assertThat(type("多页.zip", Samples.manyPages())).isEqualTo("application/zip");
    }

    private static String type(String name, byte[] content) throws IOException {
        try (ReceivedFile file = ReceivedFile.receive(new ByteArrayInputStream(content))) {
            return FileType.agreed(new FileName(name), file);
        }
    }
}
