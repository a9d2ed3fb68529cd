package cn.majordecision.matter.dossier;

import cn.majordecision.base.document.Document;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.ledger.LedgerEntries;
import cn.majordecision.base.ledger.LedgerEntry;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StoredRecord;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Draws up the manifest of a decision from what is recorded; the same state gives the same manifest. */
@Component
class ManifestWriter {

    static final String DIRECTORY = "卷内目录.txt";
    static final String LEDGER = "ledger/entries.jsonl";

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final Decisions decisions;
    private final Records records;
    private final Documents documents;
    private final Integrity integrity;
    private final LedgerEntries ledger;

    ManifestWriter(
            Decisions decisions, Records records, Documents documents, Integrity integrity, LedgerEntries ledger) {
        this.decisions = decisions;
        this.records = records;
        this.documents = documents;
        this.integrity = integrity;
        this.ledger = ledger;
    }

    Manifest write(Sealing sealing, List<Entry> contents, byte[] directory) {
        Decision decision = decisions.get(sealing.decision());
        return new Manifest(
                "1",
                decision.number(),
                decision.title(),
                decision.unit(),
                decision.profile().id(),
                sealing.archiveNumber(),
                sealing.retention(),
                sealing.note(),
                sealing.formedOn(),
                sealing.transferDue(),
                sealing.by(),
                new Manifest.File(DIRECTORY, Digests.sha256(directory)),
                contents.stream().map(ManifestWriter::filling).toList(),
                records.stored(decision.number()).stream()
                        .map(ManifestWriter::file)
                        .toList(),
                documents(decision.number()),
                sealing.supplements(),
                ledger(decision.number()));
    }

    static byte[] lines(List<LedgerEntry> entries) {
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(entry.entry()).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<Manifest.DocumentFile> documents(String decision) {
        FilePlaces places = new FilePlaces();
        return integrity.documentsOf(decision).stream()
                .map(sha256 -> documents.find(sha256).orElseThrow(() -> new IllegalStateException("lost " + sha256)))
                .map(document -> file(document, places))
                .toList();
    }

    private Manifest.LedgerFile ledger(String decision) {
        List<LedgerEntry> entries = ledger.of(decision);
        return new Manifest.LedgerFile(
                LEDGER,
                Digests.sha256(lines(entries)),
                entries.size(),
                entries.stream().map(LedgerEntry::leaf).toList());
    }

    private static Manifest.Filling filling(Entry entry) {
        return new Manifest.Filling(
                entry.item().code(),
                entry.item().title(),
                entry.holding(),
                entry.ground(),
                entry.records(),
                entry.documents());
    }

    private static Manifest.RecordFile file(StoredRecord record) {
        return new Manifest.RecordFile(
                record.id(),
                record.step(),
                record.task(),
                record.draftVersion(),
                record.by(),
                record.actingFor(),
                INSTANT.format(record.at()),
                record.documents(),
                record.warnings(),
                "records/%06d-%s.json".formatted(record.id(), record.task()),
                Digests.sha256(record.content().getBytes(StandardCharsets.UTF_8)));
    }

    private static Manifest.DocumentFile file(Document document, FilePlaces places) {
        return new Manifest.DocumentFile(
                document.sha256(),
                document.name(),
                document.size(),
                document.mediaType(),
                places.place(document.name()));
    }
}
