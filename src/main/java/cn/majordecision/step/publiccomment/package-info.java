/** Public solicitation of comments: the draft is published, the public has its time, every comment is answered (第十五条、第十八条). */
@NullMarked
@ApplicationModule(
        displayName = "向社会公开征求意见",
        allowedDependencies = {
            "base.regulation",
            "base.calendar",
            "base.document",
            "base.identity",
            "base.ledger",
            "base.workflow",
            "matter.decision",
            "matter.paper"
        })
package cn.majordecision.step.publiccomment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
