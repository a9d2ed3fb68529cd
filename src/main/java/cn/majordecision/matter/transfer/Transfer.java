package cn.majordecision.matter.transfer;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A transfer as it was recorded (《档案法实施条例》第二十条).
 *
 * @param digestOf which package the digest is of, in Chinese
 * @param recordedAt when, by the database
 */
public record Transfer(
        String decision,
        String receiver,
        LocalDate transferredOn,
        String deliveredBy,
        String receivedBy,
        String receiptNumber,
        String receipt,
        int pieces,
        int files,
        long bytes,
        Medium medium,
        String digest,
        String digestOf,
        String note,
        String recordedBy,
        Instant recordedAt) {}
