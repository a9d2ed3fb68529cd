/** The demonstration (profile demo): accounts and data to look around with, never on a configured server. Carries out no article. */
@NullMarked
@ApplicationModule(
        displayName = "演示",
        allowedDependencies = {
            "base.identity",
            "base.ledger",
            "base.access",
            "base.document",
            "base.workflow",
            "matter.decision",
            "matter.catalogue",
            "matter.proposal"
        })
package cn.majordecision.portal.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
