package cn.majordecision.matter.dossier;

import cn.majordecision.base.document.Document;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of the OFD of the signed text (GB/T 33190).
 *
 * @param of hash of the signed text
 * @param file the OFD, a stored document; null where there are no words to make one of
 * @param remark the characters that stand in it by their number, or why there is none; empty for nothing
 */
record OfdCopy(String of, @Nullable Document file, String remark) {

    static final String STANDARD = "OFD（GB/T 33190）";
    static final String TOOL = "Major Decision Engine";

    /** In one phrase of Chinese. */
    String words() {
        return file == null
                ? "没有：" + remark
                : "有：" + STANDARD + "，据原件的文字排版，读回核对一致，图表和原有版面以原件为准" + (remark.isEmpty() ? "" : "；以编码表示的字：" + remark);
    }

    /** The OFD that a sealed list names. */
    static Optional<Manifest.RenditionFile> in(Manifest sealed) {
        return sealed.renditions().stream()
                .filter(file -> file.standard().equals(STANDARD))
                .findFirst();
    }
}
