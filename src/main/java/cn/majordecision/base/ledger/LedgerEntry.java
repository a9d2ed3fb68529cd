package cn.majordecision.base.ledger;

/**
 * One entry of a chain as it is stored: its exact bytes as text and the hash that the next entry repeats.
 *
 * @param seq position in the chain, from 1
 * @param entry canonical JSON
 * @param leaf leaf hash, 64 hexadecimal digits
 */
public record LedgerEntry(long seq, String entry, String leaf) {}
