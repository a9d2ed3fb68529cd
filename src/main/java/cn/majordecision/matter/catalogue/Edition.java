package cn.majordecision.matter.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition of the catalogue of a year: the first is published, each later one adjusts it (第三条第三款 R-005).
 *
 * @param number from 1
 * @param meeting the meeting that agreed, or null before publication
 * @param consent the paper by which the Party committee consented, or null before publication
 * @param publishedAt when, by the database; null for a draft
 * @param items what it holds
 */
public record Edition(
        int year,
        int number,
        @Nullable String meeting,
        @Nullable LocalDate meetingOn,
        @Nullable String consent,
        @Nullable LocalDate consentOn,
        @Nullable Instant publishedAt,
        List<CatalogueItem> items) {

    /** True once it is published. */
    public boolean published() {
        return publishedAt != null;
    }

    /** 草案, 公布 or 调整. */
    public String status() {
        if (!published()) {
            return number == 1 ? "草案" : "调整草案";
        }
        return number == 1 ? "公布" : "调整";
    }
}
