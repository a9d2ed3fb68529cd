package cn.majordecision.base.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long an e-mail waits after a failure. */
class MailDeliveryTest {

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT2M", "3, PT4M", "7, PT1H4M", "8, PT2H", "11, PT2H", "29, PT2H", "1000, PT2H"})
    void the_pause_doubles_up_to_two_hours(int failures, Duration pause) {
        assertThat(MailDelivery.pause(failures)).isEqualTo(pause);
    }
}
