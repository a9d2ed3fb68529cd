/**
 * The law as the other rooms see it: requirements with their articles, rule profiles, rules and what a breach of them says
 * (国务院令第713号 and its neighbours; 第四十三条 lets a place ask more). Uses no other room.
 */
@NullMarked
@ApplicationModule(
        displayName = "法定要求",
        allowedDependencies = {})
package cn.majordecision.base.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
