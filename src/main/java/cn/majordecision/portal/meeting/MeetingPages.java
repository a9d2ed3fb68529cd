package cn.majordecision.portal.meeting;

import cn.majordecision.base.document.SearchWords;
import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import cn.majordecision.matter.decision.Agendas;
import cn.majordecision.matter.decision.MeetingKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Meetings coming and held, what could come before the next one, the papers of one and its minutes; who may, the login decides. */
@Controller
@RequestMapping("/meetings")
class MeetingPages {

    private final CurrentUser user;
    private final Groups groups;
    private final Agendas agendas;
    private final CandidateLines candidates;
    private final ItemPages items;
    private final Packs packs;
    private final Clock clock;

    MeetingPages(
            CurrentUser user,
            Groups groups,
            Agendas agendas,
            CandidateLines candidates,
            ItemPages items,
            Packs packs,
            Clock clock) {
        this.user = user;
        this.groups = groups;
        this.agendas = agendas;
        this.candidates = candidates;
        this.items = items;
        this.packs = packs;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "held", defaultValue = "") String name,
            @RequestParam(name = "heldPage", defaultValue = "1") int heldPage,
            Model model) {
        String me = user.require();
        Set<String> own = groups.of(me);
        LocalDate today = LocalDate.now(clock);
        List<Agendas.Meeting> held = agendas.before(today, SearchWords.typed(name), heldPage - 1);
        model.addAttribute("coming", agendas.from(today));
        model.addAttribute("held", held);
        model.addAttribute("heldWords", SearchWords.typed(name));
        model.addAttribute("heldPage", Math.max(1, heldPage));
        model.addAttribute("heldPages", held.isEmpty() ? 0 : (held.get(0).found() + Agendas.PAGE - 1) / Agendas.PAGE);
        model.addAttribute("board", candidates.page(me, SearchWords.typed(words), Math.max(1, page) - 1));
        model.addAttribute("kinds", Arrays.asList(MeetingKind.values()));
        model.addAttribute("today", today);
        model.addAttribute("secretary", own.contains(Role.MEETING_SECRETARY.id()));
        return "meeting/meetings";
    }

    @GetMapping("/{id:\\d{1,18}}")
    String one(@PathVariable("id") long id, Model model) {
        Agendas.Meeting meeting = known(id, model);
        model.addAttribute("items", items.of(meeting, user.require()));
        model.addAttribute("today", LocalDate.now(clock));
        return "meeting/meeting";
    }

    @GetMapping("/{id:\\d{1,18}}/pack")
    String pack(@PathVariable("id") long id, Model model) {
        Agendas.Meeting meeting = known(id, model);
        model.addAttribute("packs", packs.of(agendas.items(meeting.id())));
        model.addAttribute("printed", clock.instant().atZone(clock.getZone()));
        return "meeting/pack";
    }

    private Agendas.Meeting known(long id, Model model) {
        Agendas.Meeting meeting =
                agendas.meeting(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("meeting", meeting);
        return meeting;
    }
}
