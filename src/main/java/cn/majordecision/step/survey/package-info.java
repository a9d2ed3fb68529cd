/** Questionnaire and opinion poll: whom they ask, for how long, and what they found (第十四条第二款). */
@NullMarked
@ApplicationModule(
        displayName = "问卷调查、民意调查",
        allowedDependencies = {"base.regulation", "base.document", "base.workflow", "matter.decision"})
package cn.majordecision.step.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
