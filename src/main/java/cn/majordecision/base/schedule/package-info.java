/** Work beside that of people: when it is done, on which thread, and that a failure does not end it. Carries out no article; uses no other room. */
@NullMarked
@ApplicationModule(
        displayName = "后台任务",
        allowedDependencies = {})
package cn.majordecision.base.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
