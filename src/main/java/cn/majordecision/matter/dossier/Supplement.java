package cn.majordecision.matter.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper handed in for an item that no record fills (第三十三条).
 *
 * @param item code of the item
 * @param document a stored document
 * @param source where it comes from
 * @param on the day it was made
 * @param note remark for the 备考表
 */
public record Supplement(
        @Nullable String item,
        @Nullable String document,
        @Nullable String source,
        @Nullable LocalDate on,
        @Nullable String note) {}
