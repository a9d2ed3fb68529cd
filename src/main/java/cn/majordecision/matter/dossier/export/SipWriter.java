package cn.majordecision.matter.dossier.export;

import cn.majordecision.matter.dossier.bag.BagFile;
import cn.majordecision.matter.dossier.bag.BagWriter;
import cn.majordecision.matter.dossier.bag.StoredZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * Writes an E-ARK SIP 2.2.0 in one stream. Its one representation is the package itself, file for file, so that whoever takes it out
 * of the SIP verifies it as before; METS and PREMIS are written behind it, when every hash is known.
 */
public final class SipWriter {

    /** The folder of the representation. */
    static final String REPRESENTATION = "representations/bag";

    private static final String DESCRIPTION = "metadata/descriptive/dc.xml";
    private static final String GROUP = "files-representation";
    private static final String DOCUMENTATION = "files-documentation";

    private final SipFacts facts;
    private final MediaTypes types;

    /** A SIP of that dossier; what kind each of its documents is, by path in the bag. */
    public SipWriter(SipFacts facts, Map<String, String> mediaTypes) {
        this.facts = facts;
        this.types = new MediaTypes(mediaTypes);
    }

    /** Writes the files of a bag into a folder of the zip, and returns them. */
    @FunctionalInterface
    public interface Bagging {
        /** All of them. */
        List<BagWriter.Stored> into(String folder, StoredZip zip) throws IOException;
    }

    /** Writes it, with an explanation for people. */
    public void write(Bagging bag, byte[] explanation, OutputStream out) throws IOException {
        StoredZip zip = new StoredZip(out);
        List<BagWriter.Stored> files = bag.into(facts.id() + "/" + REPRESENTATION + "/data", zip);
        BagFile inner = representation(files);
        BagFile premis = new Premis(facts, types).of(files);
        BagFile description = description();
        BagFile read = BagFile.of("documentation/校验说明.txt", explanation);
        for (BagFile file : List.of(inner, premis, description, read, root(inner, premis, description, read))) {
            zip.add(facts.id(), file);
        }
        zip.finish();
    }

    private BagFile representation(List<BagWriter.Stored> files) throws IOException {
        Mets mets = new Mets(facts, "bag");
        mets.files();
        mets.group("Data", "files-data");
        int number = 0;
        for (BagWriter.Stored file : files) {
            mets.file("file-" + ++number, "data/" + file.path(), file.size(), file.sha256(), types.of(file.path()));
        }
        mets.close();
        mets.close();
        mets.structure("bag");
        mets.part("struct-data", "Data");
        mets.pointer("files-data");
        for (int open = 0; open < 4; open++) {
            mets.close();
        }
        return mets.end(REPRESENTATION + "/METS.xml");
    }

    private BagFile root(BagFile inner, BagFile premis, BagFile description, BagFile read) throws IOException {
        Mets mets = new Mets(facts, facts.id());
        mets.descriptive(description);
        mets.preservation(premis);
        mets.files();
        mets.group("Documentation", DOCUMENTATION);
        mets.file("file-documentation", read.path(), read.size(), read.sha256(), "text/plain");
        mets.close();
        mets.group("Representations/bag", GROUP);
        mets.file("file-representation", inner.path(), inner.size(), inner.sha256(), "application/xml");
        mets.close();
        mets.close();
        mets.structure(facts.id());
        mets.part("struct-metadata", "Metadata", "DMDID", "dmd", "ADMID", "amd-premis");
        mets.close();
        mets.part("struct-documentation", "Documentation");
        mets.pointer(DOCUMENTATION);
        mets.close();
        mets.part("struct-representation", "Representations/bag");
        mets.mets(inner.path(), GROUP);
        for (int open = 0; open < 4; open++) {
            mets.close();
        }
        return mets.end("METS.xml");
    }

    /** Dublin Core, for whoever looks for it. */
    private BagFile description() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Xml xml = new Xml(bytes);
        xml.open("metadata", "xmlns:dc", "http://purl.org/dc/elements/1.1/");
        xml.leaf("dc:title", facts.title()).leaf("dc:identifier", facts.archiveNumber());
        xml.leaf("dc:identifier", facts.decision()).leaf("dc:creator", facts.creator());
        xml.leaf("dc:date", facts.formedOn()).leaf("dc:language", "zh-CN");
        xml.leaf("dc:rights", "保管期限：" + facts.retention()).leaf("dc:type", "重大行政决策案卷");
        xml.close().end();
        return BagFile.of(DESCRIPTION, bytes.toByteArray());
    }
}
