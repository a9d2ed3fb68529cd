package cn.majordecision.base.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;

/**
 * Reads the paragraphs of a Word document as a stream, so that even a large one needs little memory. What was struck out under
 * revision is no longer part of the text; a cell of a table ends with a wide space.
 */
final class WordFile {

    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final long LARGEST_PART = 64L * 1024 * 1024;
    private static final int MOST_PARTS = 2000;

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
    }

    private WordFile() {}

    static String text(Path file) throws IOException {
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            Optional<PackagePart> main =
                    parts.getPartsByContentType(MAIN).stream().findFirst();
            if (main.isEmpty()) {
                throw new IOException("no main part");
            }
            try (InputStream in = main.get().getInputStream()) {
                return text(in);
            }
        } catch (OpenXML4JException | XMLStreamException damaged) {
            throw new IOException(damaged);
        }
    }

    private static String text(InputStream in) throws IOException, XMLStreamException {
        BoundedText text = new BoundedText();
        XMLInputFactory factory = XMLHelper.newXMLInputFactory();
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        boolean words = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                words = xml.getLocalName().equals("t");
                text.write(begun(xml.getLocalName()));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                words = false;
                text.write(ended(xml.getLocalName()));
            } else if (words && xml.isCharacters()) {
                text.write(xml.getText());
            }
        }
        return text.toString();
    }

    private static String begun(String element) {
        return switch (element) {
            case "tab" -> "　";
            case "br", "cr" -> "\n";
            default -> "";
        };
    }

    private static String ended(String element) {
        return switch (element) {
            case "p" -> "\n";
            case "tc" -> "　";
            default -> "";
        };
    }
}
