package cn.majordecision.matter.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In what condition the documents of a dossier are, as its metadata say (R-086、R-088).
 *
 * @param scanners by hash, who looked for malware and found nothing; what nobody looked at is missing
 * @param standing how the lasting forms of the documents stand
 * @param renditions where those stand that were made, by hash of the document
 * @param copy what became of the OFD of the signed text; null where none was to be made
 * @param ofd where it stands; null where there is none
 * @param timestamp who is to date the checkpoint that covers the sealing; null for nobody
 * @param unprintable characters that stand in the list of contents by their number
 */
record Condition(
        Map<String, String> scanners,
        Standing standing,
        Map<String, Manifest.RenditionFile> renditions,
        @Nullable OfdCopy copy,
        Manifest.@Nullable RenditionFile ofd,
        @Nullable String timestamp,
        String unprintable) {

    static final String NOT_SCANNED = "未经恶意代码检测";

    /** Whether somebody dates the checkpoint. */
    String dated() {
        return timestamp == null
                ? "无，没有配置时间戳机构，检查点的时间只由本系统证明"
                : "覆盖封存的签名检查点由 " + timestamp + " 签发时间戳，见 ledger/checkpoint.tsr";
    }

    /** The lasting forms of these that have one. */
    List<Manifest.RenditionFile> beside(List<Manifest.DocumentFile> documents) {
        return documents.stream().flatMap(document -> beside(document.sha256())).toList();
    }

    /** The lasting forms of one document. */
    Stream<Manifest.RenditionFile> beside(String sha256) {
        return Stream.concat(
                Stream.ofNullable(renditions.get(sha256)),
                Stream.ofNullable(ofd).filter(file -> file.of().equals(sha256)));
    }

    /** What became of the OFD of this document, where one was to be made. */
    Optional<OfdCopy> copyOf(String sha256) {
        return Optional.ofNullable(copy).filter(each -> each.of().equals(sha256));
    }

    /** What is known of one document; never more than that. */
    String scan(String sha256) {
        String scanner = scanners.get(sha256);
        return scanner == null ? NOT_SCANNED : "接收时经 " + scanner + " 检测，未发现恶意代码";
    }

    /** What is known of all of them together. */
    String scans(long documents, long scanned) {
        return scanned == documents
                ? documents + " 个文件接收时均经检测，未发现恶意代码"
                : (documents - scanned) + " 个文件" + NOT_SCANNED + "，" + scanned + " 个接收时经检测未发现恶意代码";
    }
}
