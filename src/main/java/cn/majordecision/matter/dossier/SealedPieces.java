package cn.majordecision.matter.dossier;

import cn.majordecision.matter.dossier.bag.BagFile;
import cn.majordecision.matter.dossier.export.EepPiece;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The pieces (件) of a sealed dossier, read back from the lists that were sealed with it, so that nothing said of them can change. */
final class SealedPieces {

    private final Map<String, BagFile> files;

    private SealedPieces(DossierPackage.Contents all) {
        this.files = all.payload().stream().collect(Collectors.toMap(BagFile::path, Function.identity()));
    }

    /** The unit the records come from, by its name at the time. */
    static String unit(DossierPackage.Contents all) throws IOException {
        return text(new SealedPieces(all).read("data/案卷目录.XML"), "责任者");
    }

    static List<EepPiece> of(DossierPackage.Contents all) throws IOException {
        SealedPieces sealed = new SealedPieces(all);
        List<EepPiece> pieces = new ArrayList<>();
        for (Manifest.Part part : all.manifest().lists()) {
            if (part.path().endsWith("/" + Piece.METADATA)) {
                pieces.add(sealed.piece(part.path(), all.manifest()));
            }
        }
        return pieces;
    }

    private EepPiece piece(String metadata, Manifest manifest) throws IOException {
        Element said = read(metadata);
        String folder = metadata.substring(0, metadata.length() - Piece.METADATA.length());
        List<Manifest.RecordFile> records = manifest.records().stream()
                .filter(record -> record.path().equals(folder + Piece.RECORD))
                .toList();
        List<EepPiece.Held> held = new ArrayList<>();
        records.forEach(record -> held.add(held(Piece.RECORD, "application/json", record.path(), folder)));
        held.addAll(documents(said, folder));
        return new EepPiece(
                folder.substring(folder.lastIndexOf('/', folder.length() - 2) + 1, folder.length() - 1),
                text(said, "档号"),
                text(said, "题名"),
                text(said, "责任者"),
                text(said, "日期"),
                text(said, "保管期限"),
                text(said, "来源"),
                records.stream().map(SealedPieces::act).toList(),
                held);
    }

    /** The documents, each followed by its lasting forms if it has any. */
    private List<EepPiece.Held> documents(Element said, String folder) {
        List<EepPiece.Held> held = new ArrayList<>();
        NodeList documents = said.getElementsByTagName("电子文件");
        for (int at = 0; at < documents.getLength(); at++) {
            Element document = (Element) documents.item(at);
            String name = text(document, "原文件名");
            held.add(held(name, text(document, "格式"), text(document, "存放位置"), folder));
            if (document.getElementsByTagName("归档版式存放位置").getLength() > 0) {
                held.add(held(name + "（归档版式）", "application/pdf", text(document, "归档版式存放位置"), folder));
            }
            if (document.getElementsByTagName("OFD版式文件存放位置").getLength() > 0) {
                held.add(held(name + "（OFD 版式文件）", "application/ofd", text(document, "OFD版式文件存放位置"), folder));
            }
        }
        return held;
    }

    private static EepPiece.Act act(Manifest.RecordFile record) {
        return new EepPiece.Act(record.step(), record.task(), record.by(), record.at());
    }

    private EepPiece.Held held(String name, String mediaType, String path, String folder) {
        return new EepPiece.Held(name, mediaType, file(path), path.startsWith(folder));
    }

    private BagFile file(String path) {
        return Objects.requireNonNull(files.get(path), path);
    }

    private Element read(String path) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file(path).content().writeTo(bytes);
        try (InputStream in = new ByteArrayInputStream(bytes.toByteArray())) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(in).getDocumentElement();
        } catch (SAXException | ParserConfigurationException damaged) {
            throw new IOException(damaged);
        }
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }
}
