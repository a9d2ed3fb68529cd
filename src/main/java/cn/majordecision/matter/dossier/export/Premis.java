package cn.majordecision.matter.dossier.export;

import cn.majordecision.matter.dossier.bag.BagFile;
import cn.majordecision.matter.dossier.bag.BagWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** PREMIS 3: every file of the dossier with its hash, every entry of its ledger as an event, everybody who acted as an agent. */
final class Premis {

    static final String PATH = "metadata/preservation/premis.xml";

    private static final String LEDGER = "ledger";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final SipFacts facts;
    private final MediaTypes types;

    Premis(SipFacts facts, MediaTypes types) {
        this.facts = facts;
        this.types = types;
    }

    BagFile of(List<BagWriter.Stored> files) throws IOException {
        Xml xml = new Xml(bytes);
        xml.open(
                "premis",
                "xmlns",
                "http://www.loc.gov/premis/v3",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "version",
                "3.0");
        xml.open("object", "xsi:type", "intellectualEntity");
        identifier(xml, "object", "decision", facts.decision());
        xml.leaf("originalName", facts.title()).close();
        for (BagWriter.Stored file : files) {
            object(xml, file);
        }
        for (SipFacts.Event event : facts.events()) {
            event(xml, event);
        }
        for (String agent : agents()) {
            xml.open("agent");
            identifier(xml, "agent", "account", agent);
            xml.leaf("agentName", agent).leaf("agentType", "person").close();
        }
        xml.close().end();
        return BagFile.of(PATH, bytes.toByteArray());
    }

    private void object(Xml xml, BagWriter.Stored file) throws IOException {
        xml.open("object", "xsi:type", "file");
        identifier(xml, "object", "path", file.path());
        xml.open("objectCharacteristics").leaf("compositionLevel", "0").open("fixity");
        xml.leaf("messageDigestAlgorithm", "SHA-256").leaf("messageDigest", file.sha256());
        xml.close().leaf("size", Long.toString(file.size()));
        xml.open("format").open("formatDesignation").leaf("formatName", types.of(file.path()));
        xml.close().close().close().close();
    }

    private void event(Xml xml, SipFacts.Event event) throws IOException {
        xml.open("event");
        identifier(xml, "event", LEDGER, facts.decision() + "/" + event.seq());
        xml.leaf("eventType", event.type()).leaf("eventDateTime", event.at());
        xml.open("eventDetailInformation").leaf("eventDetail", "leaf " + event.leaf());
        xml.close();
        if (!event.actor().isEmpty()) {
            identifier(xml, "linkingAgent", "account", event.actor());
        }
        identifier(xml, "linkingObject", "decision", facts.decision());
        xml.close();
    }

    private Set<String> agents() {
        Set<String> agents = new TreeSet<>();
        facts.events().stream()
                .map(SipFacts.Event::actor)
                .filter(actor -> !actor.isEmpty())
                .forEach(agents::add);
        return agents;
    }

    private static void identifier(Xml xml, String of, String type, String value) throws IOException {
        xml.open(of + "Identifier");
        xml.leaf(of + "IdentifierType", type).leaf(of + "IdentifierValue", value);
        xml.close();
    }
}
