package cn.majordecision.portal.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.ledger.RepeatedRefusals;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** Two secretaries place the same decision in the same moment: one of them is told, and keeps what was chosen. */
class PlacingRaceTest {

    private final PlaceItems placing = mock(PlaceItems.class);

    static Stream<RuntimeException> lostRaces() {
        return Stream.of(
                new OptimisticLockingException("updated by another transaction concurrently"),
                new ProcessEngineException(new SQLException("上会许可已经失效", "P0001")));
    }

    @ParameterizedTest
    @MethodSource("lostRaces")
    @DisplayName("第二十五条第二款 R-046：与他人同时列入议程的，一项也不列入，页面说明原因并保留所选")
    void the_slower_one_is_told_why(RuntimeException lost) {
        RedirectAttributesModelMap told = placed(lost);
        assertThat(told.getFlashAttributes().get("chosen")).isEqualTo(List.of("2026-0001"));
        assertThat(String.valueOf(told.getFlashAttributes().get("breaches"))).contains("R-046", "一项也没有列入");
    }

    @Test
    @DisplayName("第三十三条：数据库自身的故障不当作抢先，照常报告")
    void a_failing_database_is_no_race() {
        RuntimeException failure = new ProcessEngineException(new SQLException("connection lost", "08006"));
        assertThatThrownBy(() -> placed(failure)).isSameAs(failure);
    }

    private RedirectAttributesModelMap placed(RuntimeException lost) {
        when(placing.place(any(), any())).thenThrow(lost);
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/meeting");
        texts.setDefaultEncoding("UTF-8");
        RedirectAttributesModelMap told = new RedirectAttributesModelMap();
        new PlacingPage(mock(CurrentUser.class), placing, mock(RepeatedRefusals.class), texts)
                .place(List.of("2026-0001"), "EXECUTIVE", "2026-11-30", "常务会议", told);
        return told;
    }
}
