package cn.majordecision.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.Story;
import cn.majordecision.StoryBook;
import cn.majordecision.TravellingClock;
import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Decisions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The life of a decision from the proposal to the archive, each task clicked by whoever it belongs to (第十条至第三十三条). */
@BrowserTest
class WholeLifeBrowserTest {

    @Autowired
    private Story story;

    @Autowired
    private TravellingClock clock;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Procedures procedures;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    @DisplayName("从提出到归档，各角色在办件任务中逐项办理，全部办结（第十条至第三十三条）")
    void a_whole_life_is_clicked_through(Desks desks) {
        StoryBook book = StoryBook.open("1-archived", story, clock, decisions);

        while (!book.finished()) {
            book.arrive();
            book.happen(scene -> desks.of(scene.person())
                    .task(task(book.number(), scene).id())
                    .claim()
                    .fill(book.written(scene))
                    .submit());
        }

        assertThat(decisions.get(book.number()).state()).isEqualTo(DecisionState.ARCHIVED);
        desks.of("undertaker").open("/decisions/" + book.number());
        assertThat(desks.of("undertaker").text()).contains("已归档");
    }

    private OpenTask task(String number, StoryBook.Scene scene) {
        return procedures.open(number).stream()
                .filter(open -> open.name().equals(scene.name()))
                .filter(open -> open.assignee() == null || scene.person().equals(open.assignee()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open task " + scene.name() + " of " + number));
    }
}
