/**
 * The engine: its settings, its deployment, who may do which task, and the way from a form to its handler in one transaction.
 * The Camunda API is used here and in the delegates of the steps only. Carries out no article itself.
 */
@NullMarked
@ApplicationModule(
        displayName = "流程引擎",
        allowedDependencies = {"base.identity", "base.regulation", "base.calendar", "base.ledger", "base.database"})
package cn.majordecision.base.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
