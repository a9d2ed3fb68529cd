package cn.majordecision.matter.dossier.export;

import cn.majordecision.matter.dossier.bag.BagFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;

/** One METS file as E-ARK CSIP and SIP 2.2.0 ask for it; the order of the calls is the order of METS. */
final class Mets {

    private static final String CSIP = "https://DILCIS.eu/XML/METS/CSIPExtensionMETS";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final SipFacts facts;
    private final Xml xml;

    Mets(SipFacts facts, String id) throws IOException {
        this.facts = facts;
        this.xml = new Xml(bytes);
        xml.open(
                "mets",
                "xmlns",
                "http://www.loc.gov/METS/",
                "xmlns:xlink",
                "http://www.w3.org/1999/xlink",
                "xmlns:csip",
                CSIP,
                "xmlns:sip",
                "https://DILCIS.eu/XML/METS/SIPExtensionMETS",
                "OBJID",
                id,
                "LABEL",
                facts.title(),
                "TYPE",
                "Mixed",
                "PROFILE",
                "https://earksip.dilcis.eu/profile/E-ARK-SIP-v2-2-0.xml",
                "csip:CONTENTINFORMATIONTYPE",
                "MIXED");
        header();
    }

    private void header() throws IOException {
        xml.open(
                "metsHdr",
                "CREATEDATE",
                facts.sealedAt(),
                "LASTMODDATE",
                facts.sealedAt(),
                "RECORDSTATUS",
                "NEW",
                "csip:OAISPACKAGETYPE",
                "SIP");
        xml.open("agent", "ROLE", "CREATOR", "TYPE", "OTHER", "OTHERTYPE", "SOFTWARE");
        xml.leaf("name", "Major Decision Engine").leaf("note", "2", "csip:NOTETYPE", "SOFTWARE VERSION");
        xml.close();
        xml.open("agent", "ROLE", "ARCHIVIST", "TYPE", "ORGANIZATION").leaf("name", facts.creator());
        xml.close();
        xml.open("agent", "ROLE", "CREATOR", "TYPE", "ORGANIZATION").leaf("name", facts.creator());
        xml.close().close();
    }

    void descriptive(BagFile file) throws IOException {
        xml.open("dmdSec", "ID", "dmd", "CREATED", facts.sealedAt(), "STATUS", "CURRENT");
        reference(file, "dmd-ref", "DC");
        xml.close();
    }

    void preservation(BagFile file) throws IOException {
        xml.open("amdSec", "ID", "amd").open("digiprovMD", "ID", "amd-premis", "STATUS", "CURRENT");
        reference(file, "amd-premis-ref", "PREMIS");
        xml.close().close();
    }

    private void reference(BagFile file, String id, String type) throws IOException {
        xml.empty(
                "mdRef",
                "ID",
                id,
                "LOCTYPE",
                "URL",
                "xlink:type",
                "simple",
                "xlink:href",
                address(file.path()),
                "MDTYPE",
                type,
                "MIMETYPE",
                "application/xml",
                "SIZE",
                Long.toString(file.size()),
                "CREATED",
                facts.sealedAt(),
                "CHECKSUM",
                file.sha256(),
                "CHECKSUMTYPE",
                "SHA-256");
    }

    void files() throws IOException {
        xml.open("fileSec", "ID", "files");
    }

    void group(String use, String id) throws IOException {
        xml.open("fileGrp", "USE", use, "ID", id);
    }

    void file(String id, String path, long size, String sha256, String mediaType) throws IOException {
        xml.open(
                "file",
                "ID",
                id,
                "MIMETYPE",
                mediaType,
                "SIZE",
                Long.toString(size),
                "CREATED",
                facts.sealedAt(),
                "CHECKSUM",
                sha256,
                "CHECKSUMTYPE",
                "SHA-256");
        xml.empty("FLocat", "LOCTYPE", "URL", "xlink:type", "simple", "xlink:href", address(path));
        xml.close();
    }

    void structure(String label) throws IOException {
        xml.open("structMap", "ID", "struct", "TYPE", "PHYSICAL", "LABEL", "CSIP");
        xml.open("div", "ID", "struct-all", "LABEL", label);
    }

    void part(String id, String label, String... attributes) throws IOException {
        String[] all = new String[attributes.length + 4];
        System.arraycopy(new String[] {"ID", id, "LABEL", label}, 0, all, 0, 4);
        System.arraycopy(attributes, 0, all, 4, attributes.length);
        xml.open("div", all);
    }

    void pointer(String group) throws IOException {
        xml.empty("fptr", "FILEID", group);
    }

    void mets(String path, String group) throws IOException {
        xml.empty("mptr", "LOCTYPE", "URL", "xlink:type", "simple", "xlink:href", address(path), "xlink:title", group);
    }

    void close() throws IOException {
        xml.close();
    }

    BagFile end(String path) throws IOException {
        xml.end();
        return BagFile.of(path, bytes.toByteArray());
    }

    /** The path as an address: what RFC 3986 does not allow is written as its bytes. */
    private static String address(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }
}
