package cn.majordecision.matter.dossier;

import cn.majordecision.base.identity.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
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

    /** The last day of each side of these decisions. */
    Map<String, Map<Role, LocalDate>> of(Collection<String> decisions) {
        Map<String, Map<Role, LocalDate>> days = new HashMap<>();
        jdbc.sql("""
                        select decision, owner, max(on_day) as on_day from dossier.reminder
                        where decision = any(?) group by decision, owner""")
                .params(new Object[] {decisions.toArray(String[]::new)})
                .query((row, n) -> days.computeIfAbsent(
                                row.getString("decision"), decision -> new EnumMap<>(Role.class))
                        .put(Role.of(row.getString("owner")).orElseThrow(), row.getObject("on_day", LocalDate.class)))
                .list();
        return days;
    }
}
