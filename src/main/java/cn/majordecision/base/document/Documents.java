package cn.majordecision.base.document;

import cn.majordecision.base.regulation.Filled;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The documents of all decisions, addressed by their SHA-256 (第三十三条). */
@Component
public class Documents {

    private final StoredContents contents;
    private final Screening screening;
    private final ObjectProvider<DocumentAccess> access;

    Documents(StoredContents contents, Screening screening, ObjectProvider<DocumentAccess> access) {
        this.contents = contents;
        this.screening = screening;
        this.access = access;
    }

    /** Stores a document, or refuses it with a reason the user understands; the same bytes are kept once. */
    public Document store(String name, InputStream content, String uploader) {
        FileName fileName = new FileName(name);
        try (ReceivedFile file = ReceivedFile.receive(content)) {
            if (file.size() == 0) {
                throw new DocumentRefused("empty", fileName.text());
            }
            Document document =
                    new Document(file.sha256(), fileName.text(), file.size(), FileType.agreed(fileName, file));
            Optional<String> scanner = screening.passed(fileName, file);
            contents.keep(document, file, uploader, scanner.orElse(""));
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document with this content, under the first name it was given. */
    public Optional<Document> find(String sha256) {
        return contents.find(sha256, "");
    }

    /** These documents by their hash, each under the first name it was given. */
    public Map<String, Document> named(Collection<String> hashes) {
        return contents.all(hashes).stream().collect(Collectors.toMap(Document::sha256, Function.identity()));
    }

    /** By which scanner each of these was found to be free of malware when it was handed in; what none looked at is missing. */
    public Map<String, String> scanned(Collection<String> hashes) {
        return contents.scanned(hashes);
    }

    /** True for the hash of a stored document; false for none at all. */
    public boolean has(@Nullable String sha256) {
        return sha256 != null && find(sha256).isPresent();
    }

    /** True when each of these that is given is stored; what was left out does not count. */
    public boolean hasGiven(@Nullable String... hashes) {
        return Arrays.stream(hashes).filter(Filled::in).allMatch(this::has);
    }

    /** The document for this reader: who uploaded it always may read it, others if a decision gives them the right. */
    Optional<Document> findFor(String userId, String sha256) {
        return contents.find(sha256, userId).filter(document -> mayRead(userId, sha256));
    }

    private boolean mayRead(String userId, String sha256) {
        return contents.uploadedBy(sha256, userId) || access.stream().anyMatch(right -> right.mayRead(userId, sha256));
    }

    /** The CRC-32 of the content, which a zip wants to know before the content. */
    public long crc32(String sha256) {
        return contents.crc32(sha256).orElseGet(() -> counted(sha256));
    }

    private long counted(String sha256) {
        CRC32 crc = new CRC32();
        writeTo(sha256, new CheckedOutputStream(OutputStream.nullOutputStream(), crc));
        return crc.getValue();
    }

    /** Writes the content, a piece at a time. */
    public void writeTo(String sha256, OutputStream out) {
        try {
            contents.writeTo(sha256, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
