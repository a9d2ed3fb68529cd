package cn.majordecision.matter.proposal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is entered of a proposal that came in; nothing is checked yet (第十条).
 *
 * @param document hash of the written proposal, or null
 * @param unit id of the unit it is handed to
 */
public record Incoming(
        @Nullable Channel channel,
        String proposer,
        @Nullable LocalDate receivedOn,
        String title,
        String content,
        @Nullable String document,
        String unit) {}
