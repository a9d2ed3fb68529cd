package cn.majordecision.matter.proposal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it was received (第十条).
 *
 * @param id its number in the register
 * @param channel how it came in
 * @param proposer who proposes
 * @param receivedOn the day it came in
 * @param title what is proposed, in a line
 * @param content what is proposed; may be empty where there is a document
 * @param document hash of the written proposal, or null
 * @param unit id of the unit that studies it
 * @param registeredBy account of whoever entered it
 * @param registeredAt when, as the database recorded it
 * @param standing where it stands
 * @param decision number of the decision that takes it up, or null
 */
public record Proposal(
        long id,
        Channel channel,
        String proposer,
        LocalDate receivedOn,
        String title,
        String content,
        @Nullable String document,
        String unit,
        String registeredBy,
        Instant registeredAt,
        Standing standing,
        @Nullable String decision) {}
