package cn.majordecision.base.print;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** One part of an OFD, all of whose elements stand in its one name space (GB/T 33190). Carries out no article. */
final class OfdXml {

    static final String SPACE = "http://www.ofdspec.org/2016";

    private static final String PREFIX = "ofd";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;
    private final Deque<String> open = new ArrayDeque<>();

    OfdXml(String root, String... attributes) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.setPrefix(PREFIX, SPACE);
            open(root, attributes);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    OfdXml open(String name, String... attributes) {
        try {
            xml.writeStartElement(PREFIX, name, SPACE);
            if (open.isEmpty()) {
                xml.writeNamespace(PREFIX, SPACE);
            }
            open.push(name);
            for (int at = 0; at < attributes.length; at += 2) {
                xml.writeAttribute(attributes[at], attributes[at + 1]);
            }
            return this;
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    OfdXml leaf(String name, String text, String... attributes) {
        try {
            open(name, attributes);
            xml.writeCharacters(text);
            return close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    OfdXml close() {
        try {
            xml.writeEndElement();
            open.pop();
            return this;
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] end() {
        while (!open.isEmpty()) {
            close();
        }
        try {
            xml.writeEndDocument();
            xml.close();
            return bytes.toByteArray();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A number of millimetres as these parts write it: at most four digits behind the point. */
    static String number(double millimetres) {
        String written = String.format(Locale.ROOT, "%.4f", millimetres);
        String shorter = written.replaceAll("\\.?0+$", "");
        return shorter.equals("-0") ? "0" : shorter;
    }
}
