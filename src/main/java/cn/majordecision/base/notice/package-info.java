/**
 * What each person is told, in the application and by e-mail; carries out no article. Rows are written with what they tell of,
 * e-mails are sent afterwards. Who is told of what, the rooms above decide.
 */
@NullMarked
@ApplicationModule(
        displayName = "通知",
        allowedDependencies = {"base.schedule"})
package cn.majordecision.base.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
