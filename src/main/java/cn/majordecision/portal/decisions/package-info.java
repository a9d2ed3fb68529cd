/** Decisions for people and for programs: start one, see where it stands, what the gate says, what happened (第八条第二款、第十条). */
@NullMarked
@ApplicationModule(
        displayName = "决策事项页面",
        allowedDependencies = {
            "base.access",
            "base.regulation",
            "base.calendar",
            "base.identity",
            "base.document",
            "base.ledger",
            "base.print",
            "base.workflow",
            "matter.decision",
            "matter.catalogue",
            "matter.proposal",
            "matter.paper"
        })
package cn.majordecision.portal.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
