package cn.majordecision.base.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries by which signing keys were taken into use, as a witness needs them to follow a rotation. */
@Component
class Adoptions {

    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper();

    Adoptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What they say, oldest first. */
    List<JsonNode> all() {
        return jdbc
                .sql("select convert_from(entry, 'UTF8') from ledger.entry where chain = ?"
                        + " and position('\"type\":\"SigningKeyAdopted\"'::bytea in entry) > 0 order by seq")
                .param(Ledger.HOUSE)
                .query(String.class)
                .list()
                .stream()
                .map(this::event)
                .toList();
    }

    private JsonNode event(String entry) {
        try {
            return json.readTree(entry).path("event");
        } catch (JsonProcessingException storedByTheLedger) {
            throw new IllegalStateException(storedByTheLedger);
        }
    }
}
