package cn.majordecision.portal.notices;

import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.notice.Notice;
import cn.majordecision.base.notice.PersonalNotices;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Everybody's own notices; those of others are not there. */
@Controller
@RequestMapping("/notices")
class NoticePages {

    private static final int PAGE = 20;
    private static final int LAST_PAGE = 10_000;

    private final CurrentUser user;
    private final PersonalNotices notices;
    private final NoticeLines lines;
    private final Clock clock;

    NoticePages(CurrentUser user, PersonalNotices notices, NoticeLines lines, Clock clock) {
        this.user = user;
        this.notices = notices;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(name = "show", defaultValue = "unread") String show,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        boolean unreadOnly = !"all".equals(show);
        int shown = Math.min(Math.max(1, page), LAST_PAGE);
        List<Notice> found = notices.of(user.require(), unreadOnly, (shown - 1) * PAGE, PAGE + 1);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("show", unreadOnly ? "unread" : "all");
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("unread", notices.unread(user.require()));
        model.addAttribute("lines", lines.of(user.require(), found.subList(0, Math.min(PAGE, found.size()))));
        return "notices/notices";
    }

    /** Marks it as read and leads to what it is about. */
    @GetMapping("/{id}/open")
    String open(@PathVariable long id) {
        Notice notice = notices.find(user.require(), id).orElseThrow(NoticePages::missing);
        notices.read(user.require(), id);
        return "redirect:" + lines.of(user.require(), notice).address();
    }

    @PostMapping("/{id}/read")
    String read(@PathVariable long id, @RequestParam(name = "show", defaultValue = "unread") String show) {
        if (!notices.read(user.require(), id)) {
            throw missing();
        }
        return back(show);
    }

    @PostMapping("/read")
    String readAll(@RequestParam long until, @RequestParam(name = "show", defaultValue = "unread") String show) {
        notices.readUntil(user.require(), until);
        return back(show);
    }

    private static String back(String show) {
        return "all".equals(show) ? "redirect:/notices?show=all" : "redirect:/notices";
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
