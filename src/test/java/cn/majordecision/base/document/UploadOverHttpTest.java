package cn.majordecision.base.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.WebSlice;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.Principal;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.HttpEncodingAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;

/** An upload as a browser sends it: raw UTF-8 names, and a limit the server itself enforces. */
@SpringBootTest(
        classes = {WebSlice.class, DocumentSlice.class, UploadOverHttpTest.SignedIn.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.servlet.multipart.max-file-size=1KB")
class UploadOverHttpTest {

    @LocalServerPort
    int port;

    @Test
    void a_chinese_name_arrives_unharmed() throws Exception {
        HttpResponse<String> answer = upload("𠮷村 公告（第2稿）.txt", "公告");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("\"name\":\"𠮷村 公告（第2稿）.txt\"");
    }

    @Test
    void a_file_beyond_the_limit_is_a_chinese_problem() throws Exception {
        HttpResponse<String> answer = upload("大.txt", "公".repeat(1000));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"detail\":\"文件超过 100 MB，请拆分或者压缩后再上传。\"");
    }

    private HttpResponse<String> upload(String name, String content) throws IOException, InterruptedException {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--b--\r\n";
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/documents"))
                                .header("Content-Type", "multipart/form-data; boundary=b")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    /** Every caller is the undertaker. */
    @ImportAutoConfiguration(HttpEncodingAutoConfiguration.class)
    static class SignedIn {

        @Bean
        Filter signIn() {
            return (request, response, chain) -> chain.doFilter(
                    new HttpServletRequestWrapper((HttpServletRequest) request) {
                        @Override
                        public Principal getUserPrincipal() {
                            return () -> "undertaker";
                        }
                    },
                    response);
        }
    }
}
