package cn.majordecision.portal.transfers;

import cn.majordecision.base.document.Attachment;
import cn.majordecision.base.document.SearchWords;
import cn.majordecision.base.print.Printed;
import cn.majordecision.base.print.Printing;
import cn.majordecision.base.print.Sheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The register of transfers and the form of one of them on paper, laid out after 电子档案移交接收登记表 of DA/T 93 (第三十三条). */
@Controller
@RequestMapping("/dossiers/transfers")
class TransferPapers {

    private static final int MOST = 500;

    private final RegisterLines lines;
    private final Printing printing;
    private final Clock clock;

    TransferPapers(RegisterLines lines, Printing printing, Clock clock) {
        this.lines = lines;
        this.printing = printing;
        this.clock = clock;
    }

    @GetMapping("/register.pdf")
    void register(
            @RequestParam(name = "standing", defaultValue = "") String asked,
            @RequestParam(name = "q", defaultValue = "") String typed,
            HttpServletResponse response)
            throws IOException {
        List<RegisterLine> found = lines.of(TransferPages.standing(asked), SearchWords.typed(typed));
        if (found.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        send(
                "transfer/register",
                Map.of("lines", found.subList(0, Math.min(MOST, found.size())), "found", found.size()),
                clock.instant(),
                "电子档案移交接收登记簿.pdf",
                response);
    }

    @GetMapping("/{number:\\d{4}-\\d+}/form.pdf")
    void form(@PathVariable("number") String number, HttpServletResponse response) throws IOException {
        RegisterLine line = lines.of(number)
                .filter(each -> each.transfer() != null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Instant at = line.transfer() == null ? clock.instant() : line.transfer().recordedAt();
        send("transfer/form", Map.of("line", line), at, "电子档案移交接收登记表（" + number + "）.pdf", response);
    }

    private void send(String template, Map<String, Object> facts, Instant at, String name, HttpServletResponse response)
            throws IOException {
        Printed printed = printing.print(new Sheet(template, facts, "据本系统移交登记生成，编排参照DA/T 93，是否符合以档案机构检查为准。", at));
        new Attachment(name, MediaType.APPLICATION_PDF_VALUE).send(printed.bytes(), response);
    }
}
