package cn.majordecision.step.publiccomment;

import cn.majordecision.base.ledger.Disclosures;
import cn.majordecision.base.ledger.ProvenEntries;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Whoever holds a receipt sees what became of the comment, and takes along what proves that it was recorded (第十八条、第三十三条). */
@Controller
class ReceiptPages {

    private static final String CONTENT = "content";

    private final Comments comments;
    private final Consultations consultations;
    private final Attachments attachments;
    private final PublishedResults results;
    private final Disclosures disclosures;
    private final ProvenEntries proven;

    ReceiptPages(
            Comments comments,
            Consultations consultations,
            Attachments attachments,
            PublishedResults results,
            Disclosures disclosures,
            ProvenEntries proven) {
        this.comments = comments;
        this.consultations = consultations;
        this.attachments = attachments;
        this.results = results;
        this.disclosures = disclosures;
        this.proven = proven;
    }

    @GetMapping("/public/receipts")
    String ask(@RequestParam(name = "receipt", required = false) @Nullable String typed, Model model) {
        Optional<String> receipt = typed == null ? Optional.empty() : Receipts.read(typed);
        if (receipt.flatMap(comments::byReceipt).isPresent()) {
            return "redirect:/public/receipts/" + receipt.get();
        }
        model.addAttribute("typed", CommentForm.clean(typed));
        model.addAttribute("wrong", typed != null);
        return "public/receipts";
    }

    @GetMapping("/public/receipts/{receipt}")
    String one(
            @PathVariable("receipt") String typed,
            @RequestParam(name = "received", required = false) @Nullable String received,
            Model model) {
        String receipt = Receipts.read(typed).orElseThrow(UnknownConsultation::new);
        Comments.Filed filed = comments.byReceipt(receipt).orElseThrow(UnknownConsultation::new);
        Consultation consultation = consultations.find(filed.consultation()).orElseThrow(UnknownConsultation::new);
        String chain = Consultation.chain(filed.consultation());
        model.addAttribute("receipt", receipt);
        model.addAttribute("grouped", Receipts.grouped(receipt));
        model.addAttribute("received", received != null);
        model.addAttribute("filed", filed);
        model.addAttribute("consultation", consultation);
        model.addAttribute(
                "words",
                disclosures
                        .of(chain, filed.seq(), CONTENT)
                        .map(Disclosures.Opened::value)
                        .orElse(null));
        model.addAttribute("attachments", attachments.of(filed.id()));
        model.addAttribute("result", results.of(consultation, filed.category()).orElse(null));
        model.addAttribute("leaf", proven.leaf(chain, filed.seq()).orElseThrow(UnknownConsultation::new));
        model.addAttribute("covered", proven.covers(chain, filed.seq()));
        return "public/receipt";
    }

    @GetMapping(path = "/public/receipts/{receipt}/proof", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> proof(@PathVariable("receipt") String typed) {
        String receipt = Receipts.read(typed).orElseThrow(UnknownConsultation::new);
        Comments.Filed filed = comments.byReceipt(receipt).orElseThrow(UnknownConsultation::new);
        String chain = Consultation.chain(filed.consultation());
        Map<String, Object> proof = new LinkedHashMap<>();
        proof.put("receipt", receipt);
        disclosures.of(chain, filed.seq(), CONTENT).ifPresent(opened -> proof.put(CONTENT, opened));
        proof.put("proof", proven.of(chain, filed.seq()).orElseThrow(UnknownConsultation::new));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"receipt-" + receipt + ".json\"")
                .body(proof);
    }

    @GetMapping("/public/verify")
    String how() {
        return "public/verify";
    }

    @ExceptionHandler(UnknownConsultation.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "public/missing";
    }
}
