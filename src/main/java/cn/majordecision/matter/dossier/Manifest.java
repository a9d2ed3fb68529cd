package cn.majordecision.matter.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The list of everything a sealed dossier consists of, each by its hash; its own hash is in the ledger (第三十三条, R-086).
 *
 * @param format version of this layout
 * @param edition {@code 完整}, or {@code 公开} for what everybody may see
 * @param heading what the dossier is
 * @param note the 备考表
 * @param sealedBy account of the archivist
 * @param items what fills each item of the directory
 * @param records every record
 * @param documents every document
 * @param renditions lasting forms of documents, beside them
 * @param lists what was made from them: lists, metadata, explanations
 * @param tags what stands beside the payload and stays what it is: the verifier
 * @param supplements what was handed in besides
 * @param ledger the ledger of the decision before the sealing
 * @param timestamp who was to date the checkpoint when this was sealed; null where nobody was, and then no package has a timestamp
 * @param follows what was sealed before, where this came after the dossier; null for the dossier itself
 */
record Manifest(
        String format,
        String edition,
        Heading heading,
        String note,
        String sealedBy,
        List<Filling> items,
        List<RecordFile> records,
        List<DocumentFile> documents,
        List<RenditionFile> renditions,
        List<Part> lists,
        List<Part> tags,
        List<Supplement> supplements,
        LedgerEnd ledger,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String timestamp,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Follows follows) {

    /** Lists sealed before there were renditions do not name any. */
    Manifest {
        renditions = Objects.requireNonNullElse(renditions, List.of());
    }

    static final String FORMAT = "2";
    static final String WHOLE = "完整";
    static final String PUBLIC = "公开";
    static final String INCREMENT = "增补";

    /**
     * What the dossier is.
     *
     * @param folder name of the package's folder
     * @param decision decision number
     * @param title of the decision, in one line
     * @param unit id of the undertaking unit
     * @param profile id of the rule profile
     * @param archiveNumber 档号
     * @param retention how long it is kept
     * @param formedOn the day the decision was issued
     * @param transferDue the day it goes to the state archive at the latest
     * @param sealedOn the day it was sealed
     */
    record Heading(
            String folder,
            String decision,
            String title,
            String unit,
            String profile,
            String archiveNumber,
            String retention,
            LocalDate formedOn,
            LocalDate transferDue,
            LocalDate sealedOn) {}

    /** A file of the package by its content. */
    interface Packaged {
        /** Where it stands. */
        String path();

        /** Its hash. */
        String sha256();

        /** Its bytes. */
        long size();

        /** What the zip says of it. */
        long crc32();
    }

    /** A file that was made for the package. */
    record Part(String path, String sha256, long size, long crc32) implements Packaged {}

    /** An item of the directory with what fills it. */
    record Filling(
            String code, String title, Holding holding, String ground, List<Long> records, List<String> documents) {}

    /** A completed task; the file holds its exact content. */
    record RecordFile(
            long id,
            String step,
            String task,
            int draftVersion,
            String by,
            @Nullable String actingFor,
            String at,
            List<String> documents,
            List<String> warnings,
            String path,
            String sha256,
            long size,
            long crc32)
            implements Packaged {}

    /** A document under the name it was given. */
    record DocumentFile(String sha256, String name, long size, String mediaType, String path, long crc32)
            implements Packaged {}

    /**
     * A lasting form of a document.
     *
     * @param of hash of the document
     * @param standard what it was found to be
     * @param tool what made it
     */
    record RenditionFile(String of, String sha256, long size, String path, long crc32, String standard, String tool)
            implements Packaged {}

    /** Where the ledger of the decision stood: how many entries, and the leaf of the last. */
    record LedgerEnd(long entries, String leaf) {}

    /** Which increment this is, from 1, and the hash of the list that was sealed before it. */
    record Follows(int number, String previous) {}

    /** Every file but this list itself. */
    Stream<Packaged> packaged() {
        return Stream.of(records, documents, renditions, lists, tags).flatMap(List::stream);
    }
}
