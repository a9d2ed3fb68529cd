package cn.majordecision.base.rendition;

import cn.majordecision.base.document.Document;
import cn.majordecision.base.document.DocumentRefused;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.print.ArchivalClaim;
import cn.majordecision.base.rendition.Rendition.State;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Seeks a lasting form of one document: what is PDF is examined, what Office wrote is converted and then examined (第三十三条). */
@Component
class Workshop {

    /** Who hands renditions in; no account has this name. */
    private static final String UPLOADER = "system:rendition";

    private final Documents documents;
    private final Converter converter;
    private final Examiner examiner;
    private final WordsKept words;

    Workshop(Documents documents, Converter converter, Examiner examiner, WordsKept words) {
        this.documents = documents;
        this.converter = converter;
        this.examiner = examiner;
        this.words = words;
    }

    /** True when it has something to do for such a file. */
    boolean takes(Document document) {
        return pdf(document)
                || (converter.configured() && Family.of(document.name()).isPresent());
    }

    Rendition of(Document document) {
        try (Bench bench = Bench.open()) {
            Path original = bench.folder().resolve("original." + Family.known(document.name()));
            try (OutputStream out = Files.newOutputStream(original)) {
                documents.writeTo(document.sha256(), out);
            }
            return pdf(document) ? examined(document, original) : converted(document, original, bench);
        } catch (NotConverted reason) {
            return failed(document, reason.reason());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Rendition examined(Document document, Path file) throws NotConverted {
        ArchivalClaim claim = examiner.of(file);
        if (claim.holds()) {
            return new Rendition(document.sha256(), State.ARCHIVAL, null, claim.standard(), "", "");
        }
        String reason = claim.standard().isEmpty()
                ? "这份 PDF 没有声明为 PDF/A"
                : "这份 PDF 声明为 " + claim.standard() + "，但 veraPDF 检出 " + violations(claim);
        return new Rendition(document.sha256(), State.PLAIN, null, "", "", reason);
    }

    private Rendition converted(Document document, Path original, Bench bench) throws IOException, NotConverted {
        Path pdf = converter.convert(original, Family.of(document.name()).orElseThrow(), bench);
        ArchivalClaim claim = examiner.of(pdf);
        if (claim.standard().isEmpty()) {
            throw new NotConverted("转换程序写出的文件不是 PDF/A");
        }
        if (!claim.holds()) {
            throw new NotConverted("转换程序写出的文件不是有效的 " + claim.standard() + "：veraPDF 检出 " + violations(claim));
        }
        Document made = stored(document, pdf);
        String remark = Stream.of(words.lost(document.sha256(), made.sha256()), FontsUsed.replaced(original, pdf))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("；"));
        return new Rendition(document.sha256(), State.MADE, made.sha256(), claim.standard(), converter.name(), remark);
    }

    private Document stored(Document document, Path pdf) throws IOException, NotConverted {
        try (InputStream in = Files.newInputStream(pdf)) {
            return documents.store("归档版式-" + document.sha256().substring(0, 12) + ".pdf", in, UPLOADER);
        } catch (DocumentRefused refused) {
            throw new NotConverted(String.valueOf(refused.getMessage()));
        }
    }

    private Rendition failed(Document document, String reason) {
        return new Rendition(document.sha256(), State.FAILED, null, "", converter.name(), reason);
    }

    private static String violations(ArchivalClaim claim) {
        return claim.violations().size() + " 处不符，第一处：" + claim.violations().get(0);
    }

    private static boolean pdf(Document document) {
        return document.mediaType().equals("application/pdf");
    }
}
