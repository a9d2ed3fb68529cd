package cn.majordecision.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.matter.decision.Agenda;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Gate;
import cn.majordecision.matter.decision.PlanState;
import cn.majordecision.matter.decision.Timelines;
import cn.majordecision.matter.decision.Unmet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration as it is after its first start: six decisions, each where the README says. */
@DemoTest
class DemoStoriesTest {

    @Autowired
    Decisions decisions;

    @Autowired
    Procedures procedures;

    @Autowired
    Gate gate;

    @Autowired
    Agenda agenda;

    @Autowired
    Timelines timelines;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    @Qualifier("tellDemoStories")
    ApplicationRunner start;

    @Test
    @DisplayName("第三十三条 R-063：第一项已归档")
    void the_first_is_archived() {
        assertThat(decisions.get("2026-0001").state()).isEqualTo(DecisionState.ARCHIVED);
        assertThat(open("2026-0001")).isEmpty();
    }

    @Test
    @DisplayName("第二十八条 R-051：第二项在合法性审查中，等候法律顾问和审查人员")
    void the_second_waits_at_the_legality_review() {
        assertThat(decisions.get("2026-0002").state()).isEqualTo(DecisionState.STARTED);
        assertThat(open("2026-0002")).containsExactlyInAnyOrder("AdviseOnLegality", "IssueOpinion");
    }

    @Test
    @DisplayName("第二十五条第二款 R-053：第三项草案经评估后又有修改，止步于大门")
    void the_third_is_stopped_at_the_gate() {
        assertThat(decisions.get("2026-0003").state()).isEqualTo(DecisionState.STARTED);
        assertThat(open("2026-0003")).containsExactly("CloseGaps");
        assertThat(gate.unmet("2026-0003"))
                .isNotEmpty()
                .extracting(Unmet::state)
                .containsOnly(PlanState.STALE);
    }

    @Test
    @DisplayName("第三十条：第五项已列入议程，没有会议记录，不登记结果；第六项已放行，等候会议秘书安排")
    void the_fifth_is_on_an_agenda_and_the_sixth_is_ready_for_one() {
        assertThat(open("2026-0005")).containsExactly("RecordMinutes");
        assertThat(agenda.of("2026-0005")).singleElement().matches(item -> item.stands() && item.outcome() == null);
        assertThat(open("2026-0006")).containsExactly("ScheduleItem");
        assertThat(gate.cleared("2026-0006")).isTrue();
        assertThat(agenda.of("2026-0006")).isEmpty();
    }

    @Test
    @DisplayName("讲完之后，程序、数据库都回到现在")
    void the_clocks_are_back() {
        Instant told = jdbc.sql("select gate.now()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        assertThat(Duration.between(clock.instant(), told).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(Duration.between(Instant.now(), told).abs()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    @DisplayName("再次启动，什么也不重复")
    void a_second_start_tells_nothing_twice() throws Exception {
        List<Integer> before = records();
        start.run(new DefaultApplicationArguments());
        assertThat(decisions.all())
                .extracting(Decision::number)
                .containsExactly("2026-0006", "2026-0005", "2026-0004", "2026-0003", "2026-0002", "2026-0001");
        assertThat(records()).isEqualTo(before);
    }

    private List<Integer> records() {
        return decisions.all().stream()
                .map(decision -> timelines.of(decision.number()).size())
                .toList();
    }

    private List<String> open(String number) {
        return procedures.open(number).stream().map(OpenTask::name).toList();
    }
}
