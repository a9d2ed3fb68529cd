/**
 * What an upload is kept in for decades: which PDF is PDF/A already, and a PDF/A rendition beside the original where a converter
 * is configured (第三十三条; 《档案法实施条例》第四十条).
 */
@NullMarked
@ApplicationModule(
        displayName = "归档版式",
        allowedDependencies = {"base.document", "base.ledger", "base.print"})
package cn.majordecision.base.rendition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
