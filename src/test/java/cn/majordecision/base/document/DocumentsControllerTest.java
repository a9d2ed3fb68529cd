package cn.majordecision.base.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.majordecision.WebSlice;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Documents over REST keep their Chinese names, and only those entitled read them. */
@SpringBootTest(classes = {WebSlice.class, DocumentSlice.class, DocumentsControllerTest.Rights.class})
@AutoConfigureMockMvc
class DocumentsControllerTest {

    @Autowired
    MockMvc web;

    @ParameterizedTest
    @ValueSource(strings = {"决策草案（第2稿）.txt", "𠮷村 公告.txt", "决策草案（第2稿）.txt"})
    void a_name_comes_back_as_it_was_given(String name) throws Exception {
        String answer = store(name, Samples.TEXT)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.name").value(name))
                .andExpect(jsonPath("$.size").value(Samples.TEXT.length))
                .andExpect(jsonPath("$.mediaType").value("text/plain"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        String disposition = read(JsonPath.read(answer, "$.sha256"), "reader-of-" + name)
                .andExpect(status().isOk())
                .andExpect(content().bytes(Samples.TEXT))
                .andExpect(header().longValue("Content-Length", Samples.TEXT.length))
                .andReturn()
                .getResponse()
                .getHeader("Content-Disposition");
        ContentDisposition parsed = ContentDisposition.parse(String.valueOf(disposition));
        assertThat(parsed.isAttachment()).isTrue();
        assertThat(parsed.getFilename()).isEqualTo(name);
    }

    @Test
    void nobody_else_learns_whether_a_document_exists() throws Exception {
        String answer = store("机密.pdf", Samples.PDF).andReturn().getResponse().getContentAsString();
        String sha256 = JsonPath.read(answer, "$.sha256");
        for (String unknown : new String[] {sha256, "0".repeat(64), "nonsense"}) {
            read(unknown, "stranger")
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.detail").value("没有这份文件，或者您无权查看。"));
        }
        read(sha256, "entitled").andExpect(status().isOk()).andExpect(content().contentType(MediaType.APPLICATION_PDF));
    }

    @Test
    void a_refusal_is_a_chinese_problem() throws Exception {
        store("草案.pdf", Samples.TEXT)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value("文件“草案.pdf”的内容与扩展名“.pdf”不符（内容识别为 text/plain），请核对后以正确的扩展名上传。"));
        store("空.pdf", new byte[0]).andExpect(status().isUnprocessableEntity());
        web.perform(multipart("/api/documents").with(user("undertaker")).with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("请在表单字段 file 中选择一个文件。"));
    }

    private ResultActions store(String name, byte[] content) throws Exception {
        MockMultipartFile file = new MockMultipartFile("file", name, null, content);
        return web.perform(multipart("/api/documents")
                .file(file)
                .with(user("reader-of-" + name))
                .with(csrf()));
    }

    private ResultActions read(String sha256, String reader) throws Exception {
        return web.perform(get("/api/documents/" + sha256).with(user(reader)));
    }

    /** What a room above would answer. */
    static class Rights {

        @Bean
        DocumentAccess entitled() {
            return (userId, sha256) -> userId.equals("entitled");
        }
    }
}
