package cn.majordecision.matter.dossier;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as it was sealed.
 *
 * @param decision decision number
 * @param archiveNumber its number in the archive (档号)
 * @param retention how long it is kept, in Chinese
 * @param transferDue the day it goes to the state archive at the latest
 * @param ledgerSeq the last ledger entry it contains
 * @param manifest the manifest, exactly as it was sealed
 * @param manifestSha256 the hash of its UTF-8 bytes
 * @param publicManifest the manifest of what everybody may see, or null where nothing was made public
 * @param sealedAt when, by the database
 */
record SealedDossier(
        String decision,
        String archiveNumber,
        String retention,
        LocalDate transferDue,
        long ledgerSeq,
        String manifest,
        String manifestSha256,
        @Nullable String publicManifest,
        Instant sealedAt) {}
