/** Documents by their SHA-256 (第三十三条): checked on the way in, then never overwritten and never deleted. */
@ApplicationModule(
        displayName = "文件",
        allowedDependencies = {"base.regulation", "base.ledger"})
@NullMarked
package cn.majordecision.base.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
