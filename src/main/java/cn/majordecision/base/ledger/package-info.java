/**
 * The append-only, hash-chained record of every event (第三十三条: 过程记录). Uses no other room but base.schedule; rooms only publish events.
 */
@NullMarked
@ApplicationModule(
        displayName = "留痕",
        allowedDependencies = {"base.schedule"})
package cn.majordecision.base.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
