package cn.majordecision.matter.dossier;

import cn.majordecision.base.ledger.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The sealed dossiers as other rooms may know them, and whether a digest is that of one of their packages (第三十三条, R-088). */
@Component
public class SealedRegister {

    private final SealedLines lines;
    private final Dossiers dossiers;
    private final DossierPackage packages;
    private final DossierExport exports;

    SealedRegister(SealedLines lines, Dossiers dossiers, DossierPackage packages, DossierExport exports) {
        this.lines = lines;
        this.dossiers = dossiers;
        this.packages = packages;
        this.exports = exports;
    }

    /**
     * A sealed dossier.
     *
     * @param unit id of the undertaking unit
     * @param transferDue the day it goes to the state archive at the latest
     */
    public record Line(
            String decision,
            String title,
            String unit,
            String archiveNumber,
            String retention,
            LocalDate formedOn,
            LocalDate transferDue,
            Instant sealedAt,
            String manifestSha256) {}

    /** How much it is: pieces (件), files, bytes. */
    public record Measure(int pieces, int files, long bytes) {}

    /** All of them, the one due first at the top. */
    public List<Line> all() {
        return lines.all();
    }

    /** One of them. */
    public Optional<Line> find(String decision) {
        return lines.find(decision);
    }

    /** How much it is, by the list that was sealed. */
    public Measure measure(String decision) {
        Manifest manifest = dossiers.find(decision)
                .map(dossier -> Dossiers.manifest(dossier.manifest()))
                .orElseThrow(() -> new DossierUnavailable("notSealed", decision));
        List<Manifest.Packaged> payload = manifest.packaged()
                .filter(file -> file.path().startsWith("data/"))
                .toList();
        return new Measure(
                (int) payload.stream()
                        .filter(file -> file.path().endsWith("/" + Piece.METADATA))
                        .count(),
                payload.size(),
                payload.stream().mapToLong(Manifest.Packaged::size).sum());
    }

    /** Which of its packages has this SHA-256, in Chinese: the sealed list, or a package as it would be handed out now. */
    public Optional<String> packaged(String decision, String sha256) {
        SealedDossier dossier =
                dossiers.find(decision).orElseThrow(() -> new DossierUnavailable("notSealed", decision));
        if (dossier.manifestSha256().equals(sha256)) {
            return Optional.of("案卷清单");
        }
        for (Edition edition : List.of(Edition.TRANSFER, Edition.ARCHIVE)) {
            DossierPackage.Ready ready = packages.ready(dossier, edition);
            if (digest(out -> packages.writeTo(ready, out)).equals(sha256)) {
                return Optional.of(edition.label() + "版案卷包");
            }
        }
        DossierPackage.Ready ready = packages.ready(dossier, Edition.TRANSFER);
        return digest(out -> exports.sip(ready, out)).equals(sha256)
                ? Optional.of("移交版案卷包（E-ARK SIP）")
                : Optional.empty();
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static String digest(Writing writing) {
        MessageDigest digest = Sha256.digest();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            writing.to(out);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Sha256.hex(digest.digest());
    }
}
