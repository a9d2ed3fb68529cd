package cn.majordecision.base.document;

import java.util.Locale;

/** A file's name as people gave it: freed of folders and invisible control characters, otherwise untouched. */
record FileName(String text) {

    private static final int LONGEST = 200;

    FileName {
        text = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1)
                .codePoints()
                .filter(FileName::visible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (text.replace(".", "").isBlank() || text.codePointCount(0, text.length()) > LONGEST) {
            throw new DocumentRefused("name");
        }
    }

    /** The part after the last dot, in small letters; empty when there is none. */
    String extension() {
        return text.substring(text.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Control characters, the directional ones that make a name read backwards, and broken halves of a character go. */
    private static boolean visible(int c) {
        boolean directional = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return !directional && !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
    }
}
