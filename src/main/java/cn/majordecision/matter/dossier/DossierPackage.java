package cn.majordecision.matter.dossier;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.ledger.LedgerEntries;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StoredRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** Writes the sealed dossier as a zip, a piece at a time, exactly what its manifest names and nothing later (第三十三条). */
@Component
class DossierPackage {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Records records;
    private final Documents documents;
    private final LedgerEntries ledger;

    DossierPackage(Records records, Documents documents, LedgerEntries ledger) {
        this.records = records;
        this.documents = documents;
        this.ledger = ledger;
    }

    void writeTo(SealedDossier dossier, OutputStream out) throws IOException {
        Manifest manifest = Dossiers.manifest(dossier);
        LocalDateTime sealedAt = LocalDateTime.ofInstant(dossier.sealedAt(), ZONE);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        add(zip, "manifest.json", sealedAt, utf8(dossier.manifest()));
        add(zip, manifest.directory().path(), sealedAt, utf8(dossier.directory()));
        Map<Long, StoredRecord> stored = records.stored(dossier.decision()).stream()
                .collect(Collectors.toMap(StoredRecord::id, Function.identity()));
        for (Manifest.RecordFile file : manifest.records()) {
            add(zip, file.path(), sealedAt, content(stored, file));
        }
        add(zip, manifest.ledger().path(), sealedAt, ledger(dossier));
        for (Manifest.DocumentFile file : manifest.documents()) {
            open(zip, file.path(), sealedAt);
            documents.writeTo(file.sha256(), zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private byte[] ledger(SealedDossier dossier) {
        return ManifestWriter.lines(ledger.of(dossier.decision()).stream()
                .filter(entry -> entry.seq() <= dossier.ledgerSeq())
                .toList());
    }

    private static byte[] content(Map<Long, StoredRecord> stored, Manifest.RecordFile file) {
        StoredRecord record = stored.get(file.id());
        if (record == null) {
            throw new IllegalStateException("record " + file.id() + " is lost");
        }
        return utf8(record.content());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void add(ZipOutputStream zip, String path, LocalDateTime time, byte[] content) throws IOException {
        open(zip, path, time);
        zip.write(content);
        zip.closeEntry();
    }

    private static void open(ZipOutputStream zip, String path, LocalDateTime time) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
    }
}
