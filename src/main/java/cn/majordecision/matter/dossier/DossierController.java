package cn.majordecision.matter.dossier;

import cn.majordecision.base.document.Attachment;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.document.Download;
import cn.majordecision.base.identity.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The package of a sealed dossier over REST, in each shape; each edition for those who may have it (第三十三条). */
@RestController
@Tag(name = "决策事项")
class DossierController {

    private final CurrentUser user;
    private final PackageAccess access;
    private final DossierPackage packages;
    private final DossierExport exports;
    private final Increments increments;
    private final Documents documents;
    private final Download download;

    DossierController(
            CurrentUser user,
            PackageAccess access,
            DossierPackage packages,
            DossierExport exports,
            Increments increments,
            Documents documents,
            Download download) {
        this.documents = documents;
        this.download = download;
        this.user = user;
        this.access = access;
        this.packages = packages;
        this.exports = exports;
        this.increments = increments;
    }

    @Operation(summary = "封存的案卷（第三十三条），BagIt 包；edition：archive 馆藏、transfer 移交、public 公开")
    @GetMapping("/api/decisions/{number}/dossier")
    void read(
            @PathVariable("number") String number,
            @RequestParam(name = "edition", defaultValue = "transfer") String edition,
            HttpServletResponse response)
            throws IOException {
        DossierPackage.Ready ready =
                packages.ready(access.dossier(user.require(), number, edition(edition)), edition(edition));
        name(response, number + "-案卷-" + ready.edition().label() + ".zip");
        packages.writeTo(ready, response.getOutputStream());
    }

    @Operation(summary = "封存的案卷移交版（第三十三条），编排为 E-ARK SIP 2.2.0（METS、PREMIS）")
    @GetMapping("/api/decisions/{number}/dossier/sip")
    void sip(@PathVariable("number") String number, HttpServletResponse response) throws IOException {
        DossierPackage.Ready ready = transfer(number);
        name(response, number + "-案卷-SIP.zip");
        exports.sip(ready, response.getOutputStream());
    }

    @Operation(summary = "封存的案卷移交版（第三十三条），逐件参照 DA/T 48 编排为电子文件封装包")
    @GetMapping("/api/decisions/{number}/dossier/eep")
    void eep(@PathVariable("number") String number, HttpServletResponse response) throws IOException {
        DossierPackage.Ready ready = transfer(number);
        name(response, number + "-案卷-EEP.zip");
        exports.eep(ready, response.getOutputStream());
    }

    @Operation(summary = "案卷封存之后补充归档、另行封存的增补案卷（第三十三条），BagIt 包")
    @GetMapping("/api/decisions/{number}/dossier/increments/{increment:\\d{1,4}}")
    void increment(
            @PathVariable("number") String number,
            @PathVariable("increment") int increment,
            @RequestParam(name = "edition", defaultValue = "transfer") String edition,
            HttpServletResponse response)
            throws IOException {
        SealedDossier first = access.dossier(user.require(), number, edition(edition));
        SealedDossier later =
                increments.packable(first, increment).orElseThrow(() -> new DossierUnavailable("noIncrement", number));
        DossierPackage.Ready ready = packages.ready(later, edition(edition));
        name(
                response,
                "%s-案卷-增补%02d-%s.zip"
                        .formatted(number, increment, ready.edition().label()));
        packages.writeTo(ready, response.getOutputStream());
    }

    @Operation(summary = "正式文本的 OFD 版式文件（第三十三条，GB/T 33190），与正式文本提供给同样的人员")
    @GetMapping("/api/decisions/{number}/dossier/ofd")
    void ofd(@PathVariable("number") String number, HttpServletResponse response) throws IOException {
        Manifest sealed = Dossiers.manifest(access.list(user.require(), number));
        Manifest.RenditionFile file = OfdCopy.in(sealed).orElseThrow(() -> new DossierUnavailable("noOfd", number));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        download.send(
                documents.find(file.sha256()).orElseThrow(), sealed.heading().title() + ".ofd", response);
    }

    private DossierPackage.Ready transfer(String number) {
        return packages.ready(access.dossier(user.require(), number, Edition.TRANSFER), Edition.TRANSFER);
    }

    private static void name(HttpServletResponse response, String name) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        new Attachment(name, "application/zip").announce(response);
    }

    private static Edition edition(String name) {
        return Arrays.stream(Edition.values())
                .filter(each -> each.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new DossierUnavailable("unknownEdition", ""));
    }
}
