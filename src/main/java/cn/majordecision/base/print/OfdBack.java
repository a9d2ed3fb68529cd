package cn.majordecision.base.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads an OFD back from its bytes as a program does that knows nothing of how it was written: page after page, text after text, and
 * of each character whether the embedded font draws it (第三十三条).
 */
final class OfdBack {

    private static final String UNSEEN = "\uFFFD";

    private final Map<String, byte[]> parts = new HashMap<>();
    private final Map<String, TrueTypeFont> fonts = new HashMap<>();

    private OfdBack() {}

    /** The words of an OFD without blanks, NFC; what its font does not draw is missing. */
    static String words(byte[] ofd) throws IOException {
        OfdBack back = new OfdBack();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(ofd))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                back.parts.put(part.getName(), in.readAllBytes());
            }
        }
        return ReadBack.plain(back.read());
    }

    private String read() throws IOException {
        String root = text(xml("OFD.xml"), "DocRoot");
        String folder = root.substring(0, root.lastIndexOf('/') + 1);
        Element document = xml(root);
        Element resources = xml(folder + text(document, "PublicRes"));
        for (Element font : all(resources, "Font")) {
            String file = folder + resources.getAttribute("BaseLoc") + "/" + text(font, "FontFile");
            fonts.put(font.getAttribute("ID"), new TTFParser().parse(new RandomAccessReadBuffer(part(file))));
        }
        StringBuilder words = new StringBuilder();
        for (Element page : all(document, "Page")) {
            for (Element layer : all(xml(folder + page.getAttribute("BaseLoc")), "Layer")) {
                if (layer.getAttribute("Type").equals("Body")) {
                    for (Element object : all(layer, "TextObject")) {
                        words.append(drawn(object));
                    }
                }
            }
        }
        return words.toString();
    }

    private String drawn(Element object) throws IOException {
        TrueTypeFont font = Objects.requireNonNull(fonts.get(object.getAttribute("Font")));
        String words = text(object, "TextCode");
        List<Element> named = all(object, "CGTransform");
        if (!named.isEmpty()) {
            int glyph = Integer.parseInt(text(named.get(0), "Glyphs"));
            return glyph > 0 && glyph < font.getNumberOfGlyphs() ? words : UNSEEN;
        }
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        StringBuilder drawn = new StringBuilder();
        words.codePoints()
                .forEach(each -> drawn.append(glyphs.getGlyphId(each) > 0 ? Character.toString(each) : UNSEEN));
        return drawn.toString();
    }

    private byte[] part(String name) throws IOException {
        byte[] content = parts.get(name);
        if (content == null) {
            throw new IOException(name + " is missing");
        }
        return content;
    }

    private Element xml(String name) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part(name)))
                    .getDocumentElement();
        } catch (SAXException | ParserConfigurationException malformed) {
            throw new IOException(malformed);
        }
    }

    private static List<Element> all(Element under, String name) {
        NodeList found = under.getElementsByTagNameNS(OfdXml.SPACE, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(at -> (Element) found.item(at))
                .toList();
    }

    private static String text(Element under, String name) throws IOException {
        return all(under, name).stream()
                .findFirst()
                .orElseThrow(() -> new IOException(name + " is missing"))
                .getTextContent();
    }
}
