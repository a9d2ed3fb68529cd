package cn.majordecision.base.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.base.database.DatabaseSlice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Content is stored once, comes back byte for byte, and stays (第三十三条). */
@SpringBootTest(
        classes = {DatabaseSlice.class, DocumentSlice.class},
        webEnvironment = WebEnvironment.NONE)
@RecordApplicationEvents
class DocumentsTest {

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient client;

    @Autowired
    FlywayConnectionDetails owner;

    @Autowired
    ApplicationEvents events;

    @Test
    void a_large_document_comes_back_byte_for_byte() {
        byte[] content = new byte[5 * 1024 * 1024 + 17];
        new Random(713).nextBytes(content);
        System.arraycopy(Samples.PDF, 0, content, 0, Samples.PDF.length);

        Document stored = documents.store("大文件.pdf", new ByteArrayInputStream(content), "undertaker");

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.writeTo(stored.sha256(), out);
        assertThat(out.toByteArray()).isEqualTo(content);
        assertThat(documents.find(stored.sha256())).contains(stored);
    }

    @Test
    void the_same_bytes_are_kept_once_and_all_their_names() {
        Document first = store("决策草案（第2稿）.txt", "undertaker");
        Document again = store("决策草案（第2稿）.txt", "undertaker");
        Document other = store("𠮷村 公告.txt", "undertaker-2");

        assertThat(again).isEqualTo(first);
        assertThat(other.sha256()).isEqualTo(first.sha256());
        assertThat(documents.find(first.sha256())).contains(first);
        assertThat(documents.findFor("undertaker-2", first.sha256())).contains(other);
        assertThat(documents.findFor("stranger", first.sha256())).isEmpty();
        assertThat(client.sql("select name from document.upload where sha256 = ? order by id")
                        .param(first.sha256())
                        .query(String.class)
                        .list())
                .containsExactly("决策草案（第2稿）.txt", "𠮷村 公告.txt");
        assertThat(events.stream(DocumentStored.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update document.content set size = 1",
                "delete from document.chunk",
                "delete from document.upload",
                "truncate document.content cascade"
            })
    void nobody_changes_or_deletes_a_document(String change) {
        store("文件.txt", "undertaker");
        assertThatThrownBy(() -> client.sql(change).update()).rootCause().hasMessageContaining("permission denied");
        JdbcClient asOwner = JdbcClient.create(
                new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()));
        assertThatThrownBy(() -> asOwner.sql(change).update()).rootCause().hasMessageContaining("文件一经存入不得修改或者删除");
    }

    @Test
    void an_empty_file_is_refused() {
        assertThatThrownBy(() -> documents.store("空.txt", InputStream.nullInputStream(), "undertaker"))
                .isInstanceOf(DocumentRefused.class)
                .hasMessage("文件“空.txt”是空的，请检查后重新上传。");
    }

    @Test
    void more_than_100_MB_are_refused_without_reading_on() {
        InputStream endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                return ' ';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                given += length;
                assertThat(given).isLessThan(ReceivedFile.LARGEST + 1024 * 1024);
                return length;
            }
        };
        assertThatThrownBy(() -> documents.store("太大.txt", endless, "undertaker"))
                .isInstanceOf(DocumentRefused.class)
                .hasMessageStartingWith("文件超过 100 MB");
    }

    private Document store(String name, String uploader) {
        return documents.store(name, new ByteArrayInputStream(Samples.TEXT), uploader);
    }
}
