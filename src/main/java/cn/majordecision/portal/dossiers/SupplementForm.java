package cn.majordecision.portal.dossiers;

import cn.majordecision.matter.dossier.Supplement;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A paper as it was typed into the form, kept as typed until it is taken (第三十三条). */
record SupplementForm(
        @Nullable String item,
        @Nullable String document,
        @Nullable String source,
        @Nullable String on,
        @Nullable String note) {

    static SupplementForm nothing() {
        return new SupplementForm(null, null, null, null, null);
    }

    /** The same with the file that was uploaded with it. */
    SupplementForm with(String sha256) {
        return new SupplementForm(item, sha256, source, on, note);
    }

    Supplement paper() {
        return new Supplement(text(item), text(document), text(source), day(), text(note));
    }

    private @Nullable LocalDate day() {
        try {
            return text(on) == null ? null : LocalDate.parse(String.valueOf(text(on)));
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
