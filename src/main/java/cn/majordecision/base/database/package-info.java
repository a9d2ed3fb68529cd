/** The database: an embedded PostgreSQL when none is configured, and the one order in which all tables are created. Carries out no article. */
@ApplicationModule(
        displayName = "数据库",
        allowedDependencies = {})
@NullMarked
package cn.majordecision.base.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
