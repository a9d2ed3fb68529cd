package violations.matter.thing;

import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hides its job, writes another's table, asks the engine and the machine's clock. */
record ThingHelper(JdbcClient jdbc, RuntimeService engine) {

    @SuppressWarnings("JavaTimeDefaultTimeZone")
    int write() {
        return jdbc.sql("insert into thing.thing (day) values (?)")
                .param(LocalDate.now())
                .update();
    }
}
