package cn.majordecision.base.calendar;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The time of day in law is Beijing time, wherever the server stands. */
@Configuration(proxyBeanMethods = false)
class OfficialClock {

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
