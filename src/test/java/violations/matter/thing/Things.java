package violations.matter.thing;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The owner of the table. */
record Things(JdbcClient jdbc) {

    int write() {
        return jdbc.sql("update thing.thing set day = null").update();
    }
}
