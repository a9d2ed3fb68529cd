/** Risk assessment: the report with its risk points, and the organ's judgement whether the risk can be controlled (第二十二条、第二十三条、第二十四条). */
@NullMarked
@ApplicationModule(
        displayName = "风险评估",
        allowedDependencies = {"base.regulation", "base.workflow", "base.identity", "base.document", "matter.decision"})
package cn.majordecision.step.riskassessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
