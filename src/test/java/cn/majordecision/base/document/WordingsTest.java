package cn.majordecision.base.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import cn.majordecision.base.database.DatabaseSlice;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A document is read out once, however many ask for its words (第三十三条). */
@SpringBootTest(
        classes = {DatabaseSlice.class, DocumentSlice.class},
        webEnvironment = WebEnvironment.NONE)
class WordingsTest {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @Test
    void two_who_ask_at_once_have_it_read_once() throws InterruptedException {
        String sha256 = stored("关于印发九乡风景名胜区总体规划的通知");
        Documents slow = spy(documents);
        doAnswer(asked -> {
                    begun.countDown();
                    goOn.await();
                    return asked.callRealMethod();
                })
                .when(slow)
                .writeTo(eq(sha256), any());
        Wordings wordings = new Wordings(jdbc, slow);
        CompletableFuture<Wording> first = new CompletableFuture<>();
        CompletableFuture<Wording> second = new CompletableFuture<>();
        new Thread(() -> first.complete(wordings.of(sha256))).start();
        begun.await();
        Thread waiting = new Thread(() -> second.complete(wordings.of(sha256)));
        waiting.start();
        await().until(() -> waiting.getState() == Thread.State.WAITING);
        goOn.countDown();
        assertThat(first.join().paragraphs()).containsExactly("关于印发九乡风景名胜区总体规划的通知");
        assertThat(second.join()).isEqualTo(first.join());
        verify(slow, times(1)).writeTo(eq(sha256), any());
    }

    @Test
    void what_is_not_stored_is_unknown_and_not_kept_as_such() {
        Wordings wordings = new Wordings(jdbc, documents);
        String later = "0".repeat(64);
        assertThat(wordings.of(later)).isEqualTo(Wording.unreadable("unknown"));
        assertThat(jdbc.sql("select count(*) from document.wording where sha256 = ?")
                        .param(later)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String stored(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return documents
                .store("通知.txt", new ByteArrayInputStream(content), "undertaker")
                .sha256();
    }
}
