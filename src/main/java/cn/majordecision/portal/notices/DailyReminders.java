package cn.majordecision.portal.notices;

import cn.majordecision.base.schedule.Background;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks at the deadlines every day at the hour the configuration names, and once at the start, in case it was missed; "-" means never. */
@Component
class DailyReminders {

    private static final Logger LOG = LoggerFactory.getLogger(DailyReminders.class);

    private final Reminders reminders;
    private final OwedPapers papers;
    private final SubstituteNotices substitutes;
    private final Clock clock;
    private final String cron;
    private final Background background =
            new Background("notice-reminders", failed -> LOG.error("未能提醒办理期限，将在下次重试", failed));

    DailyReminders(
            Reminders reminders,
            OwedPapers papers,
            SubstituteNotices substitutes,
            Clock clock,
            @Value("${mde.notice.deadline-cron:-}") String cron) {
        this.reminders = reminders;
        this.papers = papers;
        this.substitutes = substitutes;
        this.clock = clock;
        this.cron = cron;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        background.at(cron, clock, Duration.ZERO, this::day);
    }

    /** What is done each day. */
    void day() {
        substitutes.begin();
        reminders.remind();
        papers.remind();
    }

    @PreDestroy
    void end() {
        background.close();
    }
}
