package cn.majordecision.matter.dossier;

import java.time.Instant;

/**
 * Papers sealed after the dossier, chained to what was sealed before them (第三十三条).
 *
 * @param decision decision number
 * @param number from 1
 * @param archiveNumber that of the dossier, with 增补 and the number
 * @param note the 备考表
 * @param papers how many it holds
 * @param manifestSha256 the hash of its list
 * @param previousSha256 the hash of the list sealed before it
 * @param sealedBy account of the archivist
 * @param sealedAt when, by the database
 */
public record Increment(
        String decision,
        int number,
        String archiveNumber,
        String note,
        int papers,
        String manifestSha256,
        String previousSha256,
        String sealedBy,
        Instant sealedAt) {}
