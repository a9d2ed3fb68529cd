package cn.majordecision.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.Story;
import cn.majordecision.StoryBook;
import cn.majordecision.TravellingClock;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.proposal.Channel;
import cn.majordecision.matter.proposal.Incoming;
import cn.majordecision.matter.proposal.KeepProposals;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page of ours, by somebody who may see it: nobody is shut out, nothing hangs over, no key of a text is left bare. */
@BrowserTest
class EveryPageBrowserTest {

    private static final String BARE = "(?s).*(\\?\\?[a-zA-Z]|\\$\\{|undefined|\\[object ).*";

    @Autowired
    private Story story;

    @Autowired
    private TravellingClock clock;

    @Autowired
    private Decisions decisions;

    @Autowired
    private KeepProposals proposals;

    private String number = "";

    private String proposal = "";

    @BeforeEach
    void a_decision_is_under_way() {
        StoryBook book = StoryBook.open("2-in-legality-review", story, clock, decisions);
        while (!book.finished()) {
            book.tell();
        }
        number = book.number();
        proposal = "/proposals/"
                + proposals.enter(
                        "government-office",
                        new Incoming(
                                Channel.DEPUTY,
                                "王代表",
                                LocalDate.of(2026, 11, 2),
                                "2021年市中区老旧小区改造项目",
                                "建议尽快改造管网和电梯。",
                                null,
                                "transport"));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    /** A page and whose it is; nobody's is the public's. */
    private record Visit(String person, String path) {}

    @Test
    @DisplayName("每个页面在宽屏和手机上都没有无障碍缺陷（WCAG 2.1 A、AA），不超出屏幕，没有裸露的键名")
    void every_page_is_for_everybody(Desks desks) {
        SoftAssertions all = new SoftAssertions();
        Desk visitor = desks.visitor();
        for (Visit visit : pages()) {
            Desk desk = (visit.person().isEmpty() ? visitor : desks.of(visit.person())).open(visit.path());
            for (int width : List.of(Desk.NARROW, Desk.WIDE)) {
                desk.resize(width);
                all.assertThatCode(desk::fits).doesNotThrowAnyException();
                all.assertThatCode(desk::isAccessible).doesNotThrowAnyException();
                all.assertThatCode(desk::isQuiet).doesNotThrowAnyException();
                all.assertThat(desk.text()).as(visit.path()).isNotBlank().doesNotMatch(BARE);
            }
        }
        all.assertAll();
    }

    @Test
    @DisplayName("不存在的和无权查看的地址都用中文说明，并指出下一步")
    void a_page_that_is_not_there_says_so(Desks desks) {
        for (String path : List.of("/decisions/2099-9999", "/no-such-page", "/decisions/" + number)) {
            Desk stranger = desks.of("security-admin").open(path);
            assertThat(stranger.text()).as(path).contains("不存在").doesNotContain("Whitelabel", "Exception");
            stranger.isAccessible();
        }
    }

    private List<Visit> pages() {
        String decision = "/decisions/" + number;
        return List.of(
                new Visit("", "/login"),
                new Visit("", "/public/consultations"),
                new Visit("", "/public/hearings"),
                new Visit("", "/public/decisions"),
                new Visit("", "/public/receipts"),
                new Visit("", "/public/verify"),
                new Visit("undertaker", "/"),
                new Visit("undertaker", "/decisions/new"),
                new Visit("undertaker", "/sorting"),
                new Visit("undertaker", "/me"),
                new Visit("undertaker", decision),
                new Visit("undertaker", decision + "/drafts"),
                new Visit("undertaker", decision + "/documents"),
                new Visit("undertaker", decision + "/dossier"),
                new Visit("undertaker", decision + "/dossier/supplements"),
                new Visit("undertaker", decision + "/diagram"),
                new Visit("undertaker", decision + "/ledger"),
                new Visit("government-office", "/catalogue"),
                new Visit("government-office", "/proposals"),
                new Visit("government-office", "/proposals/new"),
                new Visit("undertaker", proposal),
                new Visit("undertaker", "/decisions/new?received=" + proposal.substring("/proposals/".length())),
                new Visit("security-admin", "/admin/accounts"),
                new Visit("security-admin", "/admin/units"),
                new Visit("security-admin", "/admin/accounts/undertaker"),
                new Visit("undertaker", "/me/substitutes"),
                new Visit("undertaker", "/notices"),
                new Visit("undertaker", "/notices/settings"),
                new Visit("meeting-secretary", "/meetings"),
                new Visit("auditor", "/audit"),
                new Visit("auditor", "/reviews"),
                new Visit("auditor", "/reviews/" + number),
                new Visit("archivist", "/dossiers"),
                new Visit("archivist", decision + "/dossier"),
                new Visit("undertaker", "/dossiers"),
                new Visit("archivist", "/dossiers/transfers"),
                new Visit("archivist", "/search?q=" + number),
                new Visit("system-admin", "/admin/calendar"),
                new Visit("system-admin", "/admin/profiles"),
                new Visit("system-admin", "/admin/mail"));
    }
}
