/** The register of transfers to the state archive, and its form for the archivist (《档案法实施条例》第二十条、第四十条). */
@NullMarked
@ApplicationModule(
        displayName = "移交登记页面",
        allowedDependencies = {
            "base.regulation",
            "base.identity",
            "base.document",
            "base.print",
            "matter.dossier",
            "matter.transfer"
        })
package cn.majordecision.portal.transfers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
