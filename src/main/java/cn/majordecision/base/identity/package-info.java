/** Who may act: accounts, units, roles and substitutes. Carries out no article itself; R-087 (who did what) rests on it. */
@ApplicationModule(
        displayName = "身份",
        allowedDependencies = {"base.regulation", "base.ledger"})
@NullMarked
package cn.majordecision.base.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
