/** Pages for accounts, units, roles and substitutes; carries out no article, R-087 rests on it. */
@NullMarked
@ApplicationModule(
        displayName = "账号管理",
        allowedDependencies = {"base.identity", "base.ledger"})
package cn.majordecision.portal.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
