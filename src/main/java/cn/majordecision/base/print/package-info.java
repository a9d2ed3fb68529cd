/**
 * Prints official documents: a template and its facts become a PDF that is kept for decades, says nothing twice differently and
 * loses no character (第三十三条: 及时完整归档).
 */
@NullMarked
@ApplicationModule(
        displayName = "公文排版",
        allowedDependencies = {})
package cn.majordecision.base.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
