package cn.majordecision.base.rendition;

/** There is no rendition, and why, in Chinese; the original is kept all the same (第三十三条). */
final class NotConverted extends Exception {

    private static final long serialVersionUID = 1L;

    NotConverted(String reason) {
        super(reason);
    }

    /** Why, for the metadata. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
