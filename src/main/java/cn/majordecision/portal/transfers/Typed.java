package cn.majordecision.portal.transfers;

import cn.majordecision.matter.transfer.HandedOver;
import cn.majordecision.matter.transfer.Medium;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What was typed into the form of a transfer, kept as typed until it is taken (《档案法实施条例》第二十条). */
record Typed(
        @Nullable String receiver,
        @Nullable String on,
        @Nullable String deliveredBy,
        @Nullable String receivedBy,
        @Nullable String receiptNumber,
        @Nullable String receipt,
        @Nullable String pieces,
        @Nullable String medium,
        @Nullable String digest,
        @Nullable String note) {

    static Typed nothing() {
        return new Typed(null, null, null, null, null, null, null, null, null, null);
    }

    /** The same with the receipt that was uploaded with it. */
    Typed with(String sha256) {
        return new Typed(receiver, on, deliveredBy, receivedBy, receiptNumber, sha256, pieces, medium, digest, note);
    }

    HandedOver handedOver() {
        return new HandedOver(
                text(receiver),
                day(),
                text(deliveredBy),
                text(receivedBy),
                text(receiptNumber),
                text(receipt).isEmpty() ? null : text(receipt),
                text(pieces).matches("\\d{1,9}") ? Integer.valueOf(text(pieces)) : null,
                Arrays.stream(Medium.values())
                        .filter(each -> each.name().equals(medium))
                        .findFirst()
                        .orElse(null),
                text(digest),
                text(note));
    }

    private @Nullable LocalDate day() {
        try {
            return text(on).isEmpty() ? null : LocalDate.parse(text(on));
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
