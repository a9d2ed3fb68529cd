package cn.majordecision.base.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.ContentDisposition;
import org.springframework.mock.web.MockHttpServletResponse;

/** What is sent to be kept comes under its name and is not opened in place (第三十三条). */
class AttachmentTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void it_keeps_its_chinese_name_and_is_neither_opened_nor_taken_for_something_else() throws IOException {
        byte[] content = "<检测项/>".getBytes(StandardCharsets.UTF_8);
        new Attachment("2026-0001-四性检测报告（𠮷）.xml", "application/xml").send(content, response);
        ContentDisposition disposition =
                ContentDisposition.parse(String.valueOf(response.getHeader("Content-Disposition")));
        assertThat(disposition.isAttachment()).isTrue();
        assertThat(disposition.getFilename()).isEqualTo("2026-0001-四性检测报告（𠮷）.xml");
        assertThat(response.getHeader("Content-Disposition")).containsPattern("^[ -~]+$");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getContentType()).isEqualTo("application/xml");
        assertThat(response.getContentLength()).isEqualTo(content.length);
        assertThat(response.getContentAsByteArray()).isEqualTo(content);
    }

    @Test
    void what_is_written_piece_by_piece_is_announced_without_a_length() {
        new Attachment("案卷.zip", "application/zip").announce(response);
        assertThat(response.getContentType()).isEqualTo("application/zip");
        assertThat(response.getHeader("Content-Length")).isNull();
    }
}
