package cn.majordecision.matter.dossier;

import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.matter.decision.DecisionAccess;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The sealed dossier over REST, for those who may see the decision (第三十三条). */
@RestController
@Tag(name = "决策事项")
class DossierController {

    private final CurrentUser user;
    private final DecisionAccess access;
    private final Dossiers dossiers;
    private final DossierPackage packages;

    DossierController(CurrentUser user, DecisionAccess access, Dossiers dossiers, DossierPackage packages) {
        this.user = user;
        this.access = access;
        this.dossiers = dossiers;
        this.packages = packages;
    }

    @Operation(summary = "封存的案卷（第三十三条），zip")
    @GetMapping("/api/decisions/{number}/dossier")
    void read(@PathVariable("number") String number, HttpServletResponse response) throws IOException {
        SealedDossier dossier =
                dossiers.get(access.visible(user.require(), number).number());
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(number + "-案卷.zip", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.ETAG, '"' + dossier.manifestSha256() + '"');
        packages.writeTo(dossier, response.getOutputStream());
    }

    @ExceptionHandler
    ProblemDetail notSealed(DossierNotSealed notSealed) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, notSealed.getMessage());
        problem.setTitle("案卷尚未封存");
        problem.setProperty("article", "第三十三条");
        return problem;
    }
}
