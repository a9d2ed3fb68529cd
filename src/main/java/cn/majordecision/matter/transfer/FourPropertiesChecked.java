package cn.majordecision.matter.transfer;

import cn.majordecision.base.ledger.LedgerEvent;

/**
 * A sealed dossier was checked for the four properties (《档案法实施条例》第四十条).
 *
 * @param passed rows the engine looked at and found sound
 * @param failed rows the engine looked at and found wanting
 * @param open rows it could not look at
 * @param manifestSha256 what was checked
 */
record FourPropertiesChecked(String decision, int passed, int failed, int open, String manifestSha256)
        implements LedgerEvent {}
