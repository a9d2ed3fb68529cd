package cn.majordecision.base.notice;

import cn.majordecision.base.schedule.Background;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends what is due, round after round; never when the interval is zero or no mail server is configured. */
@Component
class MailRounds {

    private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);

    private final MailDelivery delivery;
    private final MailHouse house;
    private final Duration interval;
    private final Background background =
            new Background("notice-mails", failed -> LOG.error("未能发送通知邮件，将在下次重试", failed));

    MailRounds(MailDelivery delivery, MailHouse house, @Value("${mde.mail.interval:30s}") Duration interval) {
        this.delivery = delivery;
        this.house = house;
        this.interval = interval;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (house.open()) {
            background.every(interval, this::round);
        }
    }

    /** Sends everything that is due, one by one; a server that is away ends the round for all. */
    void round() {
        MailDelivery.Result result = MailDelivery.Result.DONE;
        while (result == MailDelivery.Result.DONE) {
            result = delivery.next();
        }
    }

    @PreDestroy
    void end() {
        background.close();
    }
}
