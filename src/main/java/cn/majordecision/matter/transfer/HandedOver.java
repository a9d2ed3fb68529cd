package cn.majordecision.matter.transfer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the archivist enters of a transfer; nothing is checked yet (《档案法实施条例》第二十条、第四十条).
 *
 * @param receiver the archive that received it
 * @param on the day of the transfer
 * @param deliveredBy who handed it over
 * @param receivedBy who received it
 * @param receiptNumber number of the receipt
 * @param receipt hash of the receipt as it was scanned
 * @param pieces how many pieces (件) were counted
 * @param digest SHA-256 that the receiving archive computed of what it was given
 */
public record HandedOver(
        String receiver,
        @Nullable LocalDate on,
        String deliveredBy,
        String receivedBy,
        String receiptNumber,
        @Nullable String receipt,
        @Nullable Integer pieces,
        @Nullable Medium medium,
        String digest,
        String note) {}
