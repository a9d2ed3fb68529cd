package cn.majordecision.base.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The units of the government; owner of {@code identity.unit}. */
@Component
public class Units {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final AccountRules rules;

    Units(JdbcClient jdbc, ApplicationEventPublisher events, AccountRules rules) {
        this.jdbc = jdbc;
        this.events = events;
        this.rules = rules;
    }

    /** The unit with this id. */
    public Optional<Unit> find(String id) {
        return jdbc.sql("select id, name from identity.unit where id = :id")
                .param("id", id)
                .query(Unit.class)
                .optional();
    }

    /** Every unit, by id. */
    public List<Unit> all() {
        return jdbc.sql("select id, name from identity.unit order by id")
                .query(Unit.class)
                .list();
    }

    /** Adds a unit. */
    @Transactional
    public Unit create(String id, String name) {
        rules.requireSecurityAdministrator();
        Unit unit = new Unit(id, name.strip());
        try {
            jdbc.sql("insert into identity.unit (id, name) values (:id, :name)")
                    .paramSource(unit)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new IdentityRefused("unit.taken", id, name);
        }
        events.publishEvent(new UnitCreated(unit.id(), unit.name()));
        return unit;
    }

    /** Renames a unit; the id, and with it the unit's decisions, stay. */
    @Transactional
    public void rename(String id, String name) {
        rules.requireSecurityAdministrator();
        Unit unit = new Unit(id, name.strip());
        try {
            int changed = jdbc.sql("update identity.unit set name = :name where id = :id")
                    .paramSource(unit)
                    .update();
            if (changed == 0) {
                throw new IdentityRefused("unit.unknown", id);
            }
        } catch (DuplicateKeyException taken) {
            throw new IdentityRefused("unit.taken", id, name);
        }
        events.publishEvent(new UnitRenamed(unit.id(), unit.name()));
    }
}
