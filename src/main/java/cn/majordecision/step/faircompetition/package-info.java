/**
 * Fair competition review: the undertaker's first review, the stakeholders heard, and the regulator's conclusion
 * (第二十九条第一项；《公平竞争审查条例》第十二条、第十四条、第十六条、第十七条).
 */
@NullMarked
@ApplicationModule(
        displayName = "公平竞争审查",
        allowedDependencies = {"base.regulation", "base.workflow", "base.identity", "base.document", "matter.decision"})
package cn.majordecision.step.faircompetition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
