package cn.majordecision.matter.dossier;

import cn.majordecision.base.identity.Role;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which side was reminded on which day; once a day for each, however often somebody asks (第三十三条). */
@Component
class DossierReminders {

    private final JdbcClient jdbc;

    DossierReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes the reminder; false when there was one that day. */
    boolean note(String decision, Role owner, LocalDate day, String by) {
        return jdbc.sql("insert into dossier.reminder (decision, owner, on_day, reminded_by) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(decision, owner.id(), day, by)
                        .update()
                == 1;
    }

    /** The last day of each side. */
    Map<Role, LocalDate> of(String decision) {
        return jdbc
                .sql("select owner, max(on_day) as on_day from dossier.reminder where decision = ? group by owner")
                .param(decision)
                .query((row, n) -> Map.entry(
                        Role.of(row.getString("owner")).orElseThrow(), row.getObject("on_day", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
