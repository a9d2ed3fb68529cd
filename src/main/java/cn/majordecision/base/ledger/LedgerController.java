package cn.majordecision.base.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The log for witnesses and auditors; who else may not, the login decides. */
@RestController
@RequestMapping("/api/ledger")
@Tag(name = "留痕总账")
class LedgerController {

    private final Checkpoints checkpoints;
    private final Verifications verifications;
    private final Adoptions adoptions;

    LedgerController(Checkpoints checkpoints, Verifications verifications, Adoptions adoptions) {
        this.checkpoints = checkpoints;
        this.verifications = verifications;
        this.adoptions = adoptions;
    }

    /** That one size of the log is the beginning of another; the second proof is null where the second tree is not kept. */
    record Consistency(
            long from,
            long to,
            List<String> proof,
            @Nullable List<String> proofSm3) {}

    @GetMapping("/checkpoint")
    @Operation(summary = "最新的已签名检查点")
    Checkpoints.Signed checkpoint() {
        return checkpoints.newest().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "还没有检查点"));
    }

    @GetMapping("/consistency")
    @Operation(summary = "证明总账在 from 时的内容是 to 时的开头")
    Consistency consistency(@RequestParam("from") long from, @RequestParam("to") long to) {
        long newest = checkpoints.newest().map(Checkpoints.Signed::size).orElse(0L);
        if (from < 0 || from > to || to > newest) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "总账目前有 " + newest + " 条");
        }
        ProofPlan plan = ProofPlan.consistency(from, to);
        boolean second = checkpoints.secondBefore(newest + 1) > 0;
        return new Consistency(
                from,
                to,
                Hex.all(checkpoints.proof(plan, to)),
                second ? Hex.all(checkpoints.proofSm3(plan, to)) : null);
    }

    @GetMapping("/keys")
    @Operation(summary = "签名密钥的启用和轮换，由旧到新")
    List<JsonNode> keys() {
        return adoptions.all();
    }

    @GetMapping("/verifications")
    @Operation(summary = "历次核验的结果")
    List<Verifications.Verified> verifications() {
        return verifications.newest();
    }
}
