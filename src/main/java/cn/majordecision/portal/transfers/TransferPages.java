package cn.majordecision.portal.transfers;

import cn.majordecision.base.document.DocumentRefused;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.document.SearchWords;
import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.regulation.StatutoryViolation;
import cn.majordecision.matter.dossier.DossierUnavailable;
import cn.majordecision.matter.dossier.SealedRegister;
import cn.majordecision.matter.transfer.Medium;
import cn.majordecision.matter.transfer.RecordTransfer;
import cn.majordecision.matter.transfer.TransferReaders;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of transfers, and the page of one of them (《档案法实施条例》第二十条、第四十条). */
@Controller
@RequestMapping("/dossiers/transfers")
class TransferPages {

    private static final int SHOWN = 200;

    private final CurrentUser user;
    private final TransferReaders readers;
    private final RegisterLines lines;
    private final SealedRegister sealed;
    private final RecordTransfer transfers;
    private final Documents documents;
    private final Clock clock;

    TransferPages(
            CurrentUser user,
            TransferReaders readers,
            RegisterLines lines,
            SealedRegister sealed,
            RecordTransfer transfers,
            Documents documents,
            Clock clock) {
        this.user = user;
        this.readers = readers;
        this.lines = lines;
        this.sealed = sealed;
        this.transfers = transfers;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(name = "standing", defaultValue = "") String asked,
            @RequestParam(name = "q", defaultValue = "") String typed,
            Model model) {
        Standing standing = standing(asked);
        List<RegisterLine> found = lines.of(standing, SearchWords.typed(typed));
        model.addAttribute("lines", found.subList(0, Math.min(SHOWN, found.size())));
        model.addAttribute("found", found.size());
        model.addAttribute("standing", standing == null ? "" : standing.name());
        model.addAttribute("standings", Standing.values());
        model.addAttribute("q", SearchWords.typed(typed));
        return "dossiers/transfers";
    }

    @GetMapping("/{number:\\d{4}-\\d+}")
    ModelAndView one(@PathVariable("number") String number) {
        return page(number, Typed.nothing(), HttpStatus.OK);
    }

    @PostMapping("/{number:\\d{4}-\\d+}")
    ModelAndView record(
            @PathVariable("number") String number,
            Typed sent,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            RedirectAttributes told)
            throws IOException {
        Typed typed = sent;
        try {
            if (file != null && !file.isEmpty()) {
                typed = typed.with(stored(file));
            }
            transfers.record(user.require(), number, typed.handedOver());
            told.addFlashAttribute("done", "移交已登记。");
            return new ModelAndView("redirect:/dossiers/transfers/" + number);
        } catch (StatutoryViolation refused) {
            return refused(number, typed, refused.breaches());
        } catch (DocumentRefused | DossierUnavailable refused) {
            return refused(number, typed, List.of(String.valueOf(refused.getMessage())));
        }
    }

    private ModelAndView refused(String number, Typed typed, List<?> breaches) {
        return page(number, typed, HttpStatus.UNPROCESSABLE_ENTITY).addObject("breaches", breaches);
    }

    private ModelAndView page(String number, Typed typed, HttpStatus status) {
        RegisterLine line = lines.of(number).orElse(null);
        if (line == null && status == HttpStatus.OK) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("number", number);
        model.put("typed", typed);
        model.put("media", Medium.values());
        model.put("today", LocalDate.now(clock));
        model.put("archivist", readers.mayRecord(user.require()));
        if (line != null) {
            model.put("line", line);
            model.put("measure", sealed.measure(number));
        }
        return new ModelAndView("dossiers/transfer", model, status);
    }

    private String stored(MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return documents.store(name, content, user.require()).sha256();
        }
    }

    static @Nullable Standing standing(String asked) {
        return Arrays.stream(Standing.values())
                .filter(each -> each.name().equals(asked))
                .findFirst()
                .orElse(null);
    }
}
