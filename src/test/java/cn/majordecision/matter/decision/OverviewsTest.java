package cn.majordecision.matter.decision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.Story;
import cn.majordecision.StoryBook;
import cn.majordecision.TravellingClock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the workbench keeps of a plan is never behind the plan. */
@EngineTest
class OverviewsTest {

    @Autowired
    Story story;

    @Autowired
    TravellingClock clock;

    @Autowired
    Decisions decisions;

    @Autowired
    RequirementPlan plan;

    @Autowired
    Overviews overviews;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    @DisplayName("第二十九条：从提出到归档，每办结一项，工作台各步骤的办理情况都与程序清单一致")
    void the_sums_follow_every_task_of_a_whole_life() {
        StoryBook book = StoryBook.open("1-archived", story, clock, decisions);
        while (!book.finished()) {
            book.tell(book.next().name());
            List<PlanRow> rows = plan.rows(book.number());
            assertThat(met(shown(book.number()), Overview.StepSum::step, Overview.StepSum::met))
                    .as("after a task of %s", story.open(book.number()))
                    .isEqualTo(met(rows, PlanRow::step, row -> row.state() == PlanState.MET ? 1 : 0));
        }
        assertThat(shown(book.number())).hasSizeGreaterThan(7).allMatch(sum -> sum.met() > 0 || sum.owed() == 0);
    }

    private List<Overview.StepSum> shown(String number) {
        return overviews
                .of("government-office", new Overviews.Question(number, OverviewFilter.ALL, OverviewOrder.NEWEST, 0))
                .lines()
                .get(0)
                .steps();
    }

    private static <T> Map<String, Integer> met(List<T> some, Function<T, String> step, Function<T, Integer> met) {
        return some.stream().collect(Collectors.groupingBy(step, Collectors.summingInt(met::apply)));
    }
}
