package cn.majordecision.matter.dossier;

import cn.majordecision.base.ledger.Sha256;
import cn.majordecision.matter.decision.StoredRecord;
import cn.majordecision.matter.dossier.bag.BagFile;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** Writes items and records down as a list names them. */
final class Listed {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Listed() {}

    static Manifest.Filling filling(Entry entry) {
        return new Manifest.Filling(
                entry.item().code(),
                entry.item().title(),
                entry.holding(),
                entry.ground(),
                entry.records(),
                entry.documents());
    }

    static List<Manifest.RecordFile> records(List<Piece> pieces) {
        return pieces.stream()
                .flatMap(piece -> Stream.ofNullable(piece.record()).map(record -> file(record, piece.recordPath())))
                .toList();
    }

    private static Manifest.RecordFile file(StoredRecord record, String path) {
        byte[] content = record.content().getBytes(StandardCharsets.UTF_8);
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
                path,
                Sha256.of(content),
                content.length,
                BagFile.crc32(content));
    }
}
