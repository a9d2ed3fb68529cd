/**
 * The statutory gate before the government meeting, and the root process it guards: what is still due, the clearance, the
 * gaps, and withdrawal (第二十五条、第二十九条).
 */
@NullMarked
@ApplicationModule(
        displayName = "上会前法定把关",
        allowedDependencies = {"base.regulation", "base.workflow", "base.identity", "matter.decision"})
package cn.majordecision.step.statutorygate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
