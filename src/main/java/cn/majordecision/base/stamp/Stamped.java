package cn.majordecision.base.stamp;

import java.time.Instant;

/**
 * A checkpoint with a timestamp (第三十三条).
 *
 * @param size how many entries the log had
 * @param note the signed note
 * @param response the answer of the authority (TimeStampResp), verified before it was kept
 * @param authority who gave it
 * @param at the time in it
 */
@SuppressWarnings("ArrayRecordComponent") // carried from hand to hand, never compared
public record Stamped(long size, String note, byte[] response, String authority, Instant at) {}
