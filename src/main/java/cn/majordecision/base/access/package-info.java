/**
 * The one login for portal, Tasklist and REST, and who may enter which address; carries out no article. A room of its own,
 * because identity answers who somebody is without knowing any address, while this room knows all addresses and is used by none.
 */
@NullMarked
@ApplicationModule(
        displayName = "登录与访问",
        allowedDependencies = {"base.identity", "base.ledger"})
package cn.majordecision.base.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
