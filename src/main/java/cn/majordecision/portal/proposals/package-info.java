/** The pages of the register of received proposals: enter, study, decide, take up (第十条). */
@NullMarked
@ApplicationModule(
        displayName = "决策事项建议页面",
        allowedDependencies = {"base.regulation", "base.identity", "base.document", "matter.proposal"})
package cn.majordecision.portal.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
