package cn.majordecision.matter.dossier;

import java.nio.charset.StandardCharsets;

/** Writes plain XML, one element a line, so that the same facts give the same bytes. */
final class XmlText {

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private String indent = "";

    XmlText open(String element) {
        out.append(indent).append('<').append(element).append(">\n");
        indent += "  ";
        return this;
    }

    XmlText close(String element) {
        indent = indent.substring(2);
        out.append(indent).append("</").append(element).append(">\n");
        return this;
    }

    XmlText field(String element, Object value) {
        out.append(indent).append('<').append(element).append('>');
        value.toString().codePoints().forEach(this::character);
        out.append("</").append(element).append(">\n");
        return this;
    }

    /** What XML cannot hold is left visible as a replacement character. */
    private void character(int c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '\r' -> out.append("&#13;");
            default -> {
                boolean lawful = c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
                out.appendCodePoint(lawful || c == '\n' || c == '\t' ? c : 0xFFFD);
            }
        }
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
