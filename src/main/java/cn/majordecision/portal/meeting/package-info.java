/** The meetings for those who prepare them: what is on the agenda, what could be, the papers, the minutes (第二十九条、第三十条). */
@NullMarked
@ApplicationModule(
        displayName = "会议",
        allowedDependencies = {
            "base.regulation",
            "base.identity",
            "base.document",
            "base.ledger",
            "base.workflow",
            "matter.decision"
        })
package cn.majordecision.portal.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
