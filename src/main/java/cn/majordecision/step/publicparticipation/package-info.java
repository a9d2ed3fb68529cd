/** Public participation: by which channels the public is heard, and what became of every class of opinions (第十四条、第十八条). */
@NullMarked
@ApplicationModule(
        displayName = "公众参与",
        allowedDependencies = {"base.regulation", "base.document", "base.identity", "base.workflow", "matter.decision"})
package cn.majordecision.step.publicparticipation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
