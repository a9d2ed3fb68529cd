package cn.majordecision.base.rendition;

import org.jspecify.annotations.Nullable;

/**
 * What became of a document when a lasting form of it was sought (第三十三条).
 *
 * @param of hash of the document as it was handed in
 * @param state how it went
 * @param sha256 hash of the rendition, a stored document; null unless one was made
 * @param standard what veraPDF found it to be, such as {@code PDF/A-2b}; empty for none
 * @param tool the program that made it, with its version; empty for none
 * @param remark what a reader must know: why there is none, which fonts were replaced; empty for nothing
 */
public record Rendition(String of, State state, @Nullable String sha256, String standard, String tool, String remark) {

    /** How it went. */
    public enum State {
        /** It is PDF/A itself. */
        ARCHIVAL,
        /** One was made and is valid. */
        MADE,
        /** None could be made. */
        FAILED,
        /** A PDF that is not PDF/A and is kept as it is. */
        PLAIN
    }

    /** In one phrase of Chinese, for lists and metadata. */
    public String words() {
        return switch (state) {
            case ARCHIVAL -> "原件即为 " + standard + "，经 veraPDF 检验";
            case MADE -> "有：" + standard + "，由 " + tool + " 转换，经 veraPDF 检验" + (remark.isEmpty() ? "" : "；" + remark);
            case FAILED -> "没有：" + remark + "，只有原件";
            case PLAIN -> "没有：" + remark + "，按原件保存";
        };
    }
}
