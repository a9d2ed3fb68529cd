package cn.majordecision.matter.dossier;

import java.time.Instant;

/**
 * An evidence record (RFC 4998) of a package in the transfer edition (第三十三条).
 *
 * @param hashFunction what the package was hashed with for its newest timestamp
 * @param at the time in that
 */
@SuppressWarnings("ArrayRecordComponent") // carried from hand to hand, never compared
record Evidence(byte[] record, String hashFunction, Instant at) {}
