package cn.majordecision.base.calendar;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The time of day in law is Beijing time, wherever the server stands. */
@Configuration(proxyBeanMethods = false)
public class OfficialClock {

    /** For a command that starts no application. */
    public static Clock official() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    Clock clock() {
        return official();
    }
}
