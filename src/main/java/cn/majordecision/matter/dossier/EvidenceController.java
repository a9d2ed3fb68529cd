package cn.majordecision.matter.dossier;

import cn.majordecision.base.identity.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
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
    private final Evidences store;

    EvidenceController(CurrentUser user, PackageAccess access, Evidences store) {
        this.user = user;
        this.access = access;
        this.store = store;
    }

    @Operation(summary = "移交版案卷包的证据记录（第三十三条），RFC 4998；increment：第几次增补的案卷，0 为案卷本身")
    @GetMapping("/api/decisions/{number}/dossier/evidence")
    ResponseEntity<byte[]> read(
            @PathVariable("number") String number,
            @RequestParam(name = "increment", defaultValue = "0") int increment) {
        SealedDossier dossier = access.dossier(user.require(), number, Edition.TRANSFER);
        Evidence evidence = store.newest(dossier.decision(), increment)
                .orElseThrow(() -> new DossierUnavailable("noEvidence", number));
        String name = number + "-案卷" + (increment == 0 ? "" : "-增补%02d".formatted(increment)) + "-移交.ers";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(evidence.record());
    }

    @ExceptionHandler
    ProblemDetail unavailable(DossierUnavailable unavailable) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                unavailable.denied() ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT, unavailable.getMessage());
        problem.setTitle(unavailable.title());
        problem.setProperty("article", "第三十三条");
        return problem;
    }
}
