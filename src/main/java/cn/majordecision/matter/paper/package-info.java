/**
 * Official documents filled from the record of a decision: which there are, who may have them, what is still missing
 * (第十五条、第十六条、第十八条、第十九条、第二十六条、第二十七条、第二十九条、第三十条、第三十二条).
 */
@NullMarked
@ApplicationModule(
        displayName = "公文",
        allowedDependencies = {
            "base.regulation",
            "base.identity",
            "base.document",
            "base.ledger",
            "base.print",
            "matter.decision"
        })
package cn.majordecision.matter.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
