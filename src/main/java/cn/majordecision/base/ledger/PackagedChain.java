package cn.majordecision.base.ledger;

import java.util.List;

/**
 * The chain of a decision up to the first signed checkpoint that covers it, as files which need nothing else to be checked.
 *
 * @param entries every entry so far, oldest first
 * @param head what the log of all chains says of it: size and root
 * @param proof where the log says so, under which checkpoint (C2SP tlog-proof)
 * @param key the public key of that checkpoint (PEM), for information: who checks brings their own
 * @param sm3 true where the tree with the second hash function is kept too
 */
public record PackagedChain(List<LedgerEntry> entries, String head, String proof, String key, boolean sm3) {}
