package cn.majordecision.matter.dossier;

import cn.majordecision.base.document.Attachment;
import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.stamp.OfflineTimestamp;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The evidence record of a package, for those who may have the package in the transfer edition (第三十三条). */
@RestController
@Tag(name = "决策事项")
class EvidenceController {

    private final CurrentUser user;
    private final PackageAccess access;
    private final DossierPackage packages;
    private final Evidences store;

    EvidenceController(CurrentUser user, PackageAccess access, DossierPackage packages, Evidences store) {
        this.user = user;
        this.access = access;
        this.packages = packages;
        this.store = store;
    }

    @Operation(summary = "移交版案卷包的证据记录（第三十三条），RFC 4998；increment：第几次增补的案卷，0 为案卷本身")
    @GetMapping("/api/decisions/{number}/dossier/evidence")
    void read(
            @PathVariable("number") String number,
            @RequestParam(name = "increment", defaultValue = "0") int increment,
            HttpServletResponse response)
            throws IOException {
        SealedDossier dossier = access.dossier(user.require(), number, Edition.TRANSFER);
        Evidence evidence = store.newest(dossier.decision(), increment)
                .orElseThrow(() -> new DossierUnavailable("noEvidence", number));
        String name = number + "-案卷" + (increment == 0 ? "" : "-增补%02d".formatted(increment)) + "-移交.ers";
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        new Attachment(name, MediaType.APPLICATION_OCTET_STREAM_VALUE).send(evidence.record(), response);
    }

    @Operation(summary = "演示用时间戳机构的证书（第三十三条），不具有证据效力；正式时间戳机构的证书须向该机构取得")
    @GetMapping("/api/decisions/{number}/dossier/timestamp-certificate")
    void certificate(@PathVariable("number") String number, HttpServletResponse response) throws IOException {
        SealedDossier dossier = access.dossier(user.require(), number, Edition.TRANSFER);
        String pem = Optional.ofNullable(
                        packages.ready(dossier, Edition.TRANSFER).stamped())
                .flatMap(OfflineTimestamp::demonstrationCertificate)
                .orElseThrow(() -> new DossierUnavailable("noCertificate", number));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        new Attachment(number + "-演示时间戳证书.pem", MediaType.APPLICATION_OCTET_STREAM_VALUE)
                .send(pem.getBytes(StandardCharsets.UTF_8), response);
    }
}
