package cn.majordecision.step.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.identity.Actor;
import cn.majordecision.base.regulation.Parameter;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.regulation.RuleProfile;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.Kind;
import cn.majordecision.matter.decision.Records;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whether missing research refuses or only warns is for the profile to say (第十二条第一款). */
class PrepareDraftTest {

    private static final String REFUSES = "PrepareDraft.research";
    private static final String WARNS = "PrepareDraft.researchMissing";

    @Test
    @DisplayName("第十二条第一款 R-012：全国规定没有调研材料的只作提示，本地规定必须有的不得提交")
    void missing_research_warns_or_refuses_as_the_profile_says() {
        assertThat(broken(0, List.of())).contains(WARNS).doesNotContain(REFUSES);
        assertThat(broken(1, List.of())).contains(REFUSES).doesNotContain(WARNS);
        assertThat(broken(0, List.of("a1"))).doesNotContain(WARNS, REFUSES);
        assertThat(broken(1, List.of("a1"))).doesNotContain(WARNS, REFUSES);
    }

    private static List<String> broken(int demanded, List<String> research) {
        return handler(demanded).rules().stream()
                .filter(rule -> !rule.satisfied().test(task(research)))
                .map(Rule::message)
                .toList();
    }

    private static PrepareDraft handler(int demanded) {
        Decisions decisions = mock();
        when(decisions.get("2026-0001")).thenReturn(decision(demanded));
        Documents documents = mock();
        when(documents.has(any())).thenReturn(true);
        return new PrepareDraft(mock(Records.class), decisions, mock(Drafts.class), documents);
    }

    private static Decision decision(int demanded) {
        RuleProfile profile = new RuleProfile("local", "本地", 1, Map.of(Parameter.RESEARCH_REPORT, demanded));
        return new Decision(
                "2026-0001",
                "公路工程",
                Kind.MAKE,
                null,
                "transport",
                profile,
                DecisionState.STARTED,
                "undertaker",
                Instant.EPOCH);
    }

    private static TaskInHand<PrepareDraft.Form> task(List<String> research) {
        return new TaskInHand<>(
                "1",
                "PrepareDraft",
                "Drafting",
                "2026-0001",
                new Actor("undertaker", null),
                new PrepareDraft.Form("d1", null, null, "d2", research, null, null, null, null, null, null),
                Instant.EPOCH,
                List.of());
    }
}
