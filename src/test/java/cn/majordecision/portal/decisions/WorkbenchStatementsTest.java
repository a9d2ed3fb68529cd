package cn.majordecision.portal.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.Statements;
import cn.majordecision.Story;
import cn.majordecision.matter.decision.OverviewFilter;
import cn.majordecision.matter.decision.OverviewOrder;
import cn.majordecision.matter.decision.Overviews;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** How many statements a page costs, however many decisions there are. */
@EngineTest
@Import(Statements.class)
class WorkbenchStatementsTest {

    /** The groups of the person, and the one statement that counts and shows. */
    private static final long OF_THE_BOARD = 2;

    /** One more sums up every line that has moved since. */
    private static final long AFTER_A_MOVE = OF_THE_BOARD + 1;

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Statements statements;

    @Autowired
    Overviews overviews;

    @Test
    void the_board_costs_two_statements_three_after_a_move_and_the_page_never_more() throws Exception {
        story.begin("LegalityReview", story.decision("第一项"));
        assertThat(sent(this::board)).isEqualTo(AFTER_A_MOVE);
        assertThat(sent(this::board)).isEqualTo(OF_THE_BOARD);
        Desk office = Desk.of("government-office", port);
        office.page("/");
        long page = sent(() -> office.page("/"));
        long part = sent(() -> office.open("/", "HX-Request", "true"));
        for (int n = 0; n < 12; n++) {
            story.begin("LegalityReview", story.decision("第" + n + "项"));
        }
        assertThat(sent(this::board)).isEqualTo(AFTER_A_MOVE);
        assertThat(sent(this::board)).isEqualTo(OF_THE_BOARD);
        assertThat(sent(() -> office.page("/"))).as("the page").isEqualTo(page).isLessThanOrEqualTo(13);
        assertThat(sent(() -> office.open("/", "HX-Request", "true")))
                .as("the board alone")
                .isEqualTo(part);
    }

    @Test
    void the_pages_of_a_decision_do_not_cost_more_as_it_goes_on() throws Exception {
        String number = story.decision("决策页面");
        Desk auditor = Desk.of("auditor", port);
        for (String page : new String[] {"", "/drafts", "/documents", "/ledger"}) {
            auditor.page("/decisions/" + number + page);
            assertThat(sent(() -> auditor.page("/decisions/" + number + page)))
                    .as(page)
                    .isLessThanOrEqualTo(24);
        }
    }

    private void board() {
        overviews.of("government-office", new Overviews.Question("", OverviewFilter.ALL, OverviewOrder.NEWEST, 0));
    }

    private long sent(Act act) throws Exception {
        Statements.Count before = statements.count();
        act.happen();
        return statements.count().since(before).sent();
    }

    private interface Act {
        void happen() throws Exception;
    }
}
