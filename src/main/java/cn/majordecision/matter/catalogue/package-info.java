/** The annual catalogue of matters to be decided: drawn up, consented to, published and adjusted (第三条第三款). */
@NullMarked
@ApplicationModule(
        displayName = "决策事项目录",
        allowedDependencies = {"base.regulation", "base.identity", "base.ledger", "matter.decision"})
package cn.majordecision.matter.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
