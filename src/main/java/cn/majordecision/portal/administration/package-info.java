/** Pages for accounts, units, roles and substitutes, on which R-087 rests; for the working days (第二十六条) and the rules of each place (第四十三条). */
@NullMarked
@ApplicationModule(
        displayName = "账号管理",
        allowedDependencies = {"base.calendar", "base.identity", "base.ledger", "base.regulation", "matter.decision"})
package cn.majordecision.portal.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
