/**
 * The package of a sealed dossier as a BagIt bag (RFC 8493) in a stored zip: written in one stream, and verified by whoever holds
 * it and the public key of the ledger, without this system (第三十三条; 《档案法》第三十七条).
 */
@NullMarked
package cn.majordecision.matter.dossier.bag;

import org.jspecify.annotations.NullMarked;
