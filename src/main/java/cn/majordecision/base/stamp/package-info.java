/**
 * Timestamps (RFC 3161) of somebody else on the checkpoints of the ledger, and their renewal as evidence records (RFC 4998) when an
 * algorithm ages (第三十三条; 《档案法》第三十七条).
 */
@NullMarked
@ApplicationModule(
        displayName = "时间戳",
        allowedDependencies = {"base.ledger", "base.schedule"})
package cn.majordecision.base.stamp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
