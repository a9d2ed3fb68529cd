package cn.majordecision.matter.dossier;

import cn.majordecision.base.ledger.LedgerEvent;

/**
 * A package got its evidence record, or the next one (RFC 4998; 第三十三条).
 *
 * @param increment which increment the package is of; 0 for the dossier itself
 * @param reason why, in Chinese
 * @param recordSha256 hash of the record
 */
record EvidenceRenewed(String decision, int increment, String reason, String hashFunction, String recordSha256)
        implements LedgerEvent {}
