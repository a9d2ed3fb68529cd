package cn.majordecision.portal.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.Statements;
import cn.majordecision.Story;
import cn.majordecision.Unguarded;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Decisions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** How many statements the list of dossiers costs, however many there are. */
@EngineTest
@Import({Statements.class, Unguarded.class})
class DossiersStatementsTest {

    /** What was written of the decisions that have moved, and their plans. */
    private static final long AFTER_A_MOVE = 2;

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Decisions decisions;

    @Autowired
    Statements statements;

    @Test
    @DisplayName("第三十三条 R-063：案卷清单的查询次数不随案卷数量增加；只重新计算有变化的案卷")
    void the_list_costs_the_same_however_many_dossiers_there_are() throws Exception {
        Desk archivist = Desk.of("archivist", port);
        issued();
        archivist.page("/dossiers");
        long page = sent(archivist);
        for (int n = 0; n < 6; n++) {
            issued();
        }
        assertThat(sent(archivist)).as("six have moved").isEqualTo(page + AFTER_A_MOVE);
        assertThat(sent(archivist)).as("nothing has moved").isEqualTo(page).isLessThanOrEqualTo(20);
    }

    private void issued() {
        decisions.move(story.decision("等待归档的决策"), DecisionState.ISSUED);
    }

    private long sent(Desk archivist) throws Exception {
        Statements.Count before = statements.count();
        archivist.page("/dossiers");
        return statements.count().since(before).sent();
    }
}
