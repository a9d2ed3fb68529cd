package cn.majordecision.matter.dossier;

import cn.majordecision.base.document.Document;
import cn.majordecision.matter.decision.StoredRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece (件) of a dossier: a completed task, a paper handed in, or a version of the draft no task brought (DA/T 22).
 *
 * @param number 件号, from 1 through the whole dossier
 * @param section which part of the directory, in Chinese
 * @param title 题名
 * @param folder where its files stand
 * @param by who is responsible for it, in Chinese
 * @param on the day it was made
 * @param source where it comes from, when it was handed in
 * @param record the completed task, or null
 * @param documents its documents; one that stands with an earlier piece is not repeated there
 */
record Piece(
        int number,
        String section,
        String title,
        String folder,
        String by,
        String on,
        String source,
        @Nullable StoredRecord record,
        List<Placed> documents) {

    static final String RECORD = "办理记录.json";
    static final String METADATA = "元数据.xml";

    /** A document and where it stands. */
    record Placed(Document document, String path) {}

    /** The same with its documents elsewhere. */
    Piece with(List<Placed> placed) {
        return new Piece(number, section, title, folder, by, on, source, record, placed);
    }

    /** The same without the record, which stays inside. */
    Piece withoutRecord() {
        return new Piece(number, section, title, folder, by, on, source, null, documents);
    }

    /** The documents that stand in its own folder. */
    List<Placed> own() {
        return documents.stream()
                .filter(placed -> placed.path().startsWith(folder + "/"))
                .toList();
    }

    /** The file of the record. */
    String recordPath() {
        return folder + "/" + RECORD;
    }

    /** The file that describes it. */
    String metadataPath() {
        return folder + "/" + METADATA;
    }

    /** 件号 as people write it. */
    String label() {
        return "%04d".formatted(number);
    }
}
