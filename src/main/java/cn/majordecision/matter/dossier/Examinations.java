package cn.majordecision.matter.dossier;

import cn.majordecision.base.document.Documents;
import cn.majordecision.matter.dossier.bag.BagFile;
import cn.majordecision.matter.dossier.export.EepPiece;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.stereotype.Component;

/** Reads every file of a sealed dossier again, one after the other, and holds it against what was sealed. */
@Component
public class Examinations {

    private static final int LARGEST_XML = 32 << 20;

    private final Dossiers dossiers;
    private final DossierPackage packages;
    private final Documents documents;

    Examinations(Dossiers dossiers, DossierPackage packages, Documents documents) {
        this.dossiers = dossiers;
        this.packages = packages;
        this.documents = documents;
    }

    /** Examines the transfer edition of a sealed dossier. */
    public Examination of(String decision) {
        SealedDossier dossier =
                dossiers.find(decision).orElseThrow(() -> new DossierUnavailable("notSealed", decision));
        DossierPackage.Ready ready = packages.ready(dossier, Edition.TRANSFER);
        try {
            return examined(ready, packages.contents(ready));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What was read again. */
    private static final class Reread {

        private final List<String> damaged = new ArrayList<>();
        private final List<String> malformed = new ArrayList<>();
        private long bytes;

        private void read(BagFile file) throws IOException {
            BagFile read = BagFile.measured(file.path(), file.content());
            if (!read.sha256().equals(file.sha256()) || read.size() != file.size()) {
                damaged.add(file.path());
            } else if (file.path().toLowerCase(Locale.ROOT).endsWith(".xml")
                    && file.size() < LARGEST_XML
                    && !wellFormed(file)) {
                malformed.add(file.path());
            }
            bytes += file.path().startsWith("data/") ? read.size() : 0;
        }
    }

    private Examination examined(DossierPackage.Ready ready, DossierPackage.Contents all) throws IOException {
        Reread reread = new Reread();
        for (BagFile file :
                Stream.concat(all.payload().stream(), all.tags().stream()).toList()) {
            reread.read(file);
        }
        List<EepPiece> pieces = reread.damaged.isEmpty() ? SealedPieces.of(all) : List.of();
        Manifest sealed = all.manifest();
        Map<String, String> scanners = documents.scanned(
                sealed.documents().stream().map(Manifest.DocumentFile::sha256).toList());
        return new Examination(
                new SealedRegister.Measure(pieces.size(), all.payload().size(), reread.bytes),
                payload(sealed),
                reread.damaged,
                reread.malformed,
                pieces.stream().filter(Examinations::blank).map(EepPiece::name).toList(),
                missing(sealed),
                continuous(pieces),
                formats(sealed),
                sealed.documents().size(),
                scanners.size(),
                new TreeSet<>(scanners.values()),
                ProofAgain.of(ready));
    }

    /** The files the list names, and the list itself. */
    private static int payload(Manifest manifest) {
        return (int) manifest.packaged()
                        .filter(file -> file.path().startsWith("data/"))
                        .count()
                + 1;
    }

    private static boolean blank(EepPiece piece) {
        return Stream.of(piece.archiveNumber(), piece.title(), piece.by(), piece.on())
                .anyMatch(String::isBlank);
    }

    private static List<String> missing(Manifest manifest) {
        return manifest.items().stream()
                .filter(item -> item.holding() == Holding.MISSING)
                .map(item -> item.code() + " " + item.title())
                .toList();
    }

    private static boolean continuous(List<EepPiece> pieces) {
        List<Integer> numbers = pieces.stream()
                .map(piece -> Integer.valueOf(piece.name().substring(0, 4)))
                .sorted()
                .toList();
        for (int at = 0; at < numbers.size(); at++) {
            if (numbers.get(at) != at + 1) {
                return false;
            }
        }
        return true;
    }

    private static SortedMap<String, Integer> formats(Manifest manifest) {
        Map<String, Integer> formats = new TreeMap<>();
        manifest.documents().forEach(file -> formats.merge(file.mediaType(), 1, Integer::sum));
        return new TreeMap<>(formats);
    }

    private static boolean wellFormed(BagFile file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.content().writeTo(bytes);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes.toByteArray()));
            while (reader.hasNext()) {
                reader.next();
            }
            return true;
        } catch (XMLStreamException malformed) {
            return false;
        }
    }
}
