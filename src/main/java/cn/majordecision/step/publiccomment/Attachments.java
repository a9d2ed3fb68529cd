package cn.majordecision.step.publiccomment;

import cn.majordecision.base.document.Document;
import cn.majordecision.base.document.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files that the public encloses: checked like every document, and kept while a form has still to be corrected. */
@Component
class Attachments {

    static final int MOST = 5;
    static final long LARGEST = 20L * 1024 * 1024;

    /** No account can have this name, so that nobody is the uploader of what the public sent. */
    private static final String UPLOADER = "公众";

    private final JdbcClient jdbc;
    private final Documents documents;

    Attachments(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** A file that was sent, under a name only its sender knows. */
    record Kept(String token, String sha256, String name, long size) {

        /** The size as people read it. */
        public String sizeInWords() {
            return size < 1024 * 1024 ? Math.max(1, size / 1024) + " KB" : size / (1024 * 1024) + " MB";
        }
    }

    /** Checks a file and keeps it; throws {@link cn.majordecision.base.document.DocumentRefused} with the reason. */
    Kept keep(String consultation, MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            Document document =
                    documents.store(Objects.requireNonNullElse(file.getOriginalFilename(), ""), content, UPLOADER);
            return jdbc.sql("""
                            insert into publiccomment.attachment (consultation, sha256, name, size) values (?, ?, ?, ?)
                            returning token, sha256, name, size
                            """)
                    .params(consultation, document.sha256(), document.name(), document.size())
                    .query(Kept.class)
                    .single();
        }
    }

    /** The files of these names that belong to no comment yet. */
    List<Kept> kept(String consultation, List<String> tokens) {
        return tokens.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select token, sha256, name, size from publiccomment.attachment a
                                where consultation = :consultation and token in (:tokens)
                                    and not exists (select from publiccomment.enclosure e where e.token = a.token)
                                order by stored_at, token limit :most
                                """)
                        .param("consultation", consultation)
                        .param("tokens", tokens)
                        .param("most", MOST)
                        .query(Kept.class)
                        .list();
    }

    /** What was enclosed with a comment. */
    List<Kept> of(long comment) {
        return jdbc.sql("""
                        select a.token, a.sha256, a.name, a.size from publiccomment.enclosure e
                        join publiccomment.attachment a on a.token = e.token where e.comment = ? order by a.stored_at
                        """).param(comment).query(Kept.class).list();
    }

    /** The units whose decisions a file was enclosed for. */
    List<String> unitsOf(String sha256) {
        return jdbc.sql("""
                        select distinct c.unit from publiccomment.attachment a
                        join publiccomment.enclosure e on e.token = a.token
                        join publiccomment.consultation c on c.id = a.consultation where a.sha256 = ?
                        """).param(sha256).query(String.class).list();
    }
}
