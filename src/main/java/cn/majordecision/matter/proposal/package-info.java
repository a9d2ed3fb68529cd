/** Proposals that reach the organ from its leaders, deputies and the public: handed to a unit to study, then decided (第十条). */
@NullMarked
@ApplicationModule(
        displayName = "决策事项建议",
        allowedDependencies = {"base.regulation", "base.identity", "base.ledger", "base.document", "matter.decision"})
package cn.majordecision.matter.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
