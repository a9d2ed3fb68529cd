package cn.majordecision.base.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of stored content: added, read, never changed (第三十三条). */
@Component
class StoredContents {

    private static final int CHUNK = 1024 * 1024;

    private final JdbcClient client;
    private final ApplicationEventPublisher events;

    StoredContents(JdbcClient client, ApplicationEventPublisher events) {
        this.client = client;
        this.events = events;
    }

    @Transactional
    void keep(Document document, ReceivedFile file, String uploader, String scanner) throws IOException {
        if (addContent(document, file.crc32())) {
            addChunks(document.sha256(), file);
            events.publishEvent(new DocumentStored(document.sha256(), document.size(), document.mediaType()));
        }
        if (!scanner.isEmpty()) {
            addScan(document.sha256(), scanner);
        }
        client.sql("""
                        insert into document.upload (sha256, name, uploader) values (?, ?, ?)
                        on conflict (sha256, name, uploader) do nothing
                        """).params(document.sha256(), document.name(), uploader).update();
    }

    /** False when the same bytes are already there, or just being stored by somebody else who finishes first. */
    private boolean addContent(Document document, long crc32) {
        return client.sql("""
                                insert into document.content (sha256, size, media_type, crc32) values (?, ?, ?, ?)
                                on conflict (sha256) do nothing
                                """)
                        .params(document.sha256(), document.size(), document.mediaType(), crc32)
                        .update()
                > 0;
    }

    private void addScan(String sha256, String scanner) {
        int added = client.sql("insert into document.scan (sha256, scanner) values (?, ?) on conflict do nothing")
                .params(sha256, scanner)
                .update();
        if (added > 0) {
            events.publishEvent(new DocumentScanned(sha256, scanner));
        }
    }

    /** The first scan of each of these. */
    Map<String, String> scanned(Collection<String> hashes) {
        return client
                .sql("""
                        select distinct on (sha256) sha256, scanner from document.scan
                        where sha256 = any(?) order by sha256, id
                        """)
                .param(hashes.toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void addChunks(String sha256, ReceivedFile file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            int number = 0;
            for (byte[] bytes = in.readNBytes(CHUNK); bytes.length > 0; bytes = in.readNBytes(CHUNK)) {
                client.sql("insert into document.chunk (sha256, number, bytes) values (?, ?, ?)")
                        .params(sha256, number++, bytes)
                        .update();
            }
        }
    }

    /** The document under the name this reader gave it, else under the first name it was given. */
    Optional<Document> find(String sha256, String reader) {
        return client.sql("""
                        select c.sha256, u.name, c.size, c.media_type
                        from document.content c join document.upload u using (sha256)
                        where sha256 = ? order by u.uploader = ? desc, u.id limit 1
                        """).params(sha256, reader).query(Document.class).optional();
    }

    /** These documents, each under the first name it was given. */
    List<Document> all(Collection<String> hashes) {
        return client.sql("""
                        select distinct on (c.sha256) c.sha256, u.name, c.size, c.media_type
                        from document.content c join document.upload u using (sha256)
                        where sha256 = any(?) order by c.sha256, u.id
                        """)
                .param(hashes.toArray(String[]::new))
                .query(Document.class)
                .list();
    }

    boolean uploadedBy(String sha256, String userId) {
        return client.sql("select exists (select from document.upload where sha256 = ? and uploader = ?)")
                .params(sha256, userId)
                .query(Boolean.class)
                .single();
    }

    /** The CRC-32 of the content; not kept for what was stored before it was counted. */
    Optional<Long> crc32(String sha256) {
        return client.sql("select crc32 from document.content where sha256 = ? and crc32 is not null")
                .param(sha256)
                .query(Long.class)
                .optional();
    }

    void writeTo(String sha256, OutputStream out) throws IOException {
        int number = 0;
        Optional<byte[]> bytes = chunk(sha256, number);
        while (bytes.isPresent()) {
            out.write(bytes.get());
            bytes = chunk(sha256, ++number);
        }
    }

    private Optional<byte[]> chunk(String sha256, int number) {
        return client.sql("select bytes from document.chunk where sha256 = ? and number = ?")
                .params(sha256, number)
                .query((row, index) -> row.getBytes(1))
                .optional();
    }
}
