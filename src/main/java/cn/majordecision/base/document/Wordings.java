package cn.majordecision.base.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The words of stored documents, read out once and kept beside them for the search: all pairs of neighbouring characters are
 * indexed, because Chinese knows no spaces. One document is read at a time, and none beyond the limits.
 */
@Component
public class Wordings {

    private static final Logger LOG = LoggerFactory.getLogger(Wordings.class);
    private static final long LARGEST = 30L * 1024 * 1024;

    private final JdbcClient jdbc;
    private final Documents documents;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Wordings(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** The words of a stored document, or why there are none. */
    public Wording of(String sha256) {
        return kept(sha256).orElseGet(() -> read(sha256));
    }

    private Optional<Wording> kept(String sha256) {
        return jdbc.sql("select words, unreadable from document.wording where sha256 = ?")
                .param(sha256)
                .query((row, n) -> {
                    String words = row.getString("words");
                    return new Wording(
                            words.isEmpty() ? List.of() : List.of(words.split("\n")), row.getString("unreadable"));
                })
                .optional();
    }

    /** Who waited while somebody else read the same document finds it kept. */
    private Wording read(String sha256) {
        oneAtATime.lock();
        try {
            return kept(sha256)
                    .or(() -> documents.find(sha256).map(this::keep))
                    .orElseGet(() -> Wording.unreadable("unknown"));
        } finally {
            oneAtATime.unlock();
        }
    }

    private Wording keep(Document document) {
        Wording wording = read(document);
        String words = String.join("\n", wording.paragraphs());
        jdbc.sql("insert into document.wording (sha256, words, pairs, unreadable) values (?, ?, ?, ?)"
                        + " on conflict (sha256) do nothing")
                .params(document.sha256(), words, Pairs.of(words).toArray(String[]::new), wording.unreadable())
                .update();
        return wording;
    }

    private Wording read(Document document) {
        if (document.size() > LARGEST) {
            return Wording.unreadable("tooLarge");
        }
        try {
            Path file = Files.createTempFile("wording", null);
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    documents.writeTo(document.sha256(), out);
                }
                return words(document, file);
            } finally {
                Files.delete(file);
            }
        } catch (WordingTooLarge tooLarge) {
            return Wording.unreadable("tooLarge");
        } catch (IOException | RuntimeException damaged) {
            LOG.info("文件 {} 的文字不能读取：{}", document.sha256(), damaged.toString());
            return Wording.unreadable("damaged");
        }
    }

    private static Wording words(Document document, Path file) throws IOException {
        String extension = new FileName(document.name()).extension();
        Wording wording =
                switch (extension) {
                    case "docx" -> Wording.of(WordFile.text(file));
                    case "pdf" -> Wording.of(PdfFile.text(file));
                    case "txt", "md" -> Wording.of(TextFile.text(file));
                    default -> Wording.unreadable("type");
                };
        return wording.readable() && wording.paragraphs().isEmpty() ? Wording.unreadable("empty") : wording;
    }
}
