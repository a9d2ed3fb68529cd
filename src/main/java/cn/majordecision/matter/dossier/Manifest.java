package cn.majordecision.matter.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of everything a sealed dossier consists of, each by its hash; its own hash is in the ledger (第三十三条, R-086).
 *
 * @param format version of this layout
 * @param decision decision number
 * @param title of the decision
 * @param unit id of the undertaking unit
 * @param profile id of the rule profile
 * @param archiveNumber 档号
 * @param retention how long it is kept
 * @param note the 备考表
 * @param formedOn the day the decision was issued
 * @param transferDue the day it goes to the state archive at the latest
 * @param sealedBy account of the archivist
 * @param directory the list of contents
 * @param items what fills each item of the directory
 * @param records every record
 * @param documents every document
 * @param supplements what was handed in besides
 * @param ledger the ledger of the decision up to the sealing
 */
record Manifest(
        String format,
        String decision,
        String title,
        String unit,
        String profile,
        String archiveNumber,
        String retention,
        String note,
        LocalDate formedOn,
        LocalDate transferDue,
        String sealedBy,
        File directory,
        List<Filling> items,
        List<RecordFile> records,
        List<DocumentFile> documents,
        List<Supplement> supplements,
        LedgerFile ledger) {

    /** A file of the package. */
    record File(String path, String sha256) {}

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
            String sha256) {}

    /** A document under the name it was given. */
    record DocumentFile(String sha256, String name, long size, String mediaType, String path) {}

    /** The entries of the ledger, one a line, and their leaf hashes in order. */
    record LedgerFile(String path, String sha256, long entries, List<String> leaves) {}
}
