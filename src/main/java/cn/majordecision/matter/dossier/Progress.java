package cn.majordecision.matter.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a dossier that is not sealed has come (第三十三条, R-063).
 *
 * @param issuedOn the day the decision was issued; null before
 * @param publishedOn the day it was made public; null before, or where it is lawfully not public
 * @param missing the required items that are not there
 * @param handedIn since when the dossier lies before the archivist; null while it does not, or when it was sent back
 */
record Progress(
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate publishedOn,
        List<Item> missing,
        @Nullable LocalDate handedIn) {}
