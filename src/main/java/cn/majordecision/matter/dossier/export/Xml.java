package cn.majordecision.matter.dossier.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML as it goes, one element a line, so that the same facts give the same bytes. Carries out no article. */
final class Xml {

    private final XMLStreamWriter out;
    private final Writer below;

    Xml(OutputStream stream) throws IOException {
        below = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(below);
            out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    /** Opens an element with attributes in pairs of name and value. */
    Xml open(String element, String... attributes) throws IOException {
        try {
            out.writeCharacters("\n");
            out.writeStartElement(element);
            for (int at = 0; at < attributes.length; at += 2) {
                out.writeAttribute(attributes[at], lawful(attributes[at + 1]));
            }
            return this;
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    Xml close() throws IOException {
        try {
            out.writeEndElement();
            return this;
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    /** An element with nothing in it. */
    Xml empty(String element, String... attributes) throws IOException {
        return open(element, attributes).close();
    }

    /** An element with that text. */
    Xml leaf(String element, String text, String... attributes) throws IOException {
        return open(element, attributes).text(lawful(text)).close();
    }

    /** Text that holds nothing XML cannot hold. */
    Xml text(String text) throws IOException {
        try {
            out.writeCharacters(text);
            return this;
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    void end() throws IOException {
        try {
            out.writeCharacters("\n");
            out.writeEndDocument();
            out.flush();
            below.flush();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    /** What XML cannot hold is left visible as a replacement character. */
    private static String lawful(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
