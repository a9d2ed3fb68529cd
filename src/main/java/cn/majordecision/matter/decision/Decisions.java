package cn.majordecision.matter.decision;

import cn.majordecision.base.regulation.RuleProfile;
import cn.majordecision.base.regulation.RuleProfiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All decisions; each is opened once, under the profile of the house, and moves on only by what its steps record. */
@Component
public class Decisions {

    private static final String SELECT =
            "select number, title, kind, parent, unit, profile, state, opened_by, opened_at from gate.decision ";

    private final JdbcClient jdbc;
    private final RuleProfiles profiles;
    private final ApplicationEventPublisher events;
    private final String profile;

    Decisions(
            JdbcClient jdbc,
            RuleProfiles profiles,
            ApplicationEventPublisher events,
            @Value("${mde.profile:CN-713}") String profile) {
        this.jdbc = jdbc;
        this.profiles = profiles;
        this.events = events;
        this.profile = profiles.get(profile).id();
    }

    /**
     * Opens a decision and gives it its number.
     *
     * @param parent number of the decision to adjust; null for a new one
     */
    @Transactional
    public String open(String title, @Nullable String parent, String unit, String by) {
        Kind kind = parent == null ? Kind.MAKE : Kind.ADJUST;
        int version = profiles.get(profile).version();
        String number = jdbc.sql("select gate.register_decision(?, ?, ?, ?, ?, ?, ?)")
                .params(title, kind.name(), parent, unit, profile, version, by)
                .query(String.class)
                .single();
        events.publishEvent(new DecisionOpened(number, title, kind, parent, unit, profile, version));
        return number;
    }

    /** Entrusts the decision to its (lead) undertaking unit, before it is started (第十一条). */
    @Transactional
    public void entrust(String number, String unit) {
        call("select gate.entrust(?, ?)", number, unit);
    }

    /** Says where the decision stands now. */
    @Transactional
    public void move(String number, DecisionState state) {
        call("select gate.move(?, ?)", number, state.name());
        events.publishEvent(new DecisionMoved(number, state));
    }

    /** The decision with this number, if there is one. */
    public Optional<Decision> find(String number) {
        return jdbc.sql(SELECT + "where number = ?")
                .param(number)
                .query(this::decision)
                .optional();
    }

    /** The decision with this number; throws {@link UnknownDecision} when there is none. */
    public Decision get(String number) {
        return find(number).orElseThrow(() -> new UnknownDecision(number));
    }

    /** Every decision, newest first. */
    public List<Decision> all() {
        return jdbc.sql(SELECT + "order by number desc").query(this::decision).list();
    }

    /** Those in one of these states for whose row {@code d} a condition holds, newest first. */
    List<Decision> in(Collection<DecisionState> states, String condition, Map<String, Object> asked) {
        return jdbc.sql(SELECT + "d where d.state = any(:states) and " + condition + " order by d.number desc")
                .param("states", states.stream().map(DecisionState::name).toArray(String[]::new))
                .params(asked)
                .query(this::decision)
                .list();
    }

    /** The decisions of one unit, newest first. */
    public List<Decision> ofUnit(String unit) {
        return jdbc.sql(SELECT + "where unit = ? order by number desc")
                .param(unit)
                .query(this::decision)
                .list();
    }

    /** The names of these decisions. */
    public Map<String, String> titles(Collection<String> numbers) {
        Map<String, String> titles = new HashMap<>();
        jdbc.sql("select number, title from gate.decision where number = any(?)")
                .param(numbers.toArray(String[]::new))
                .query((row, n) -> titles.put(row.getString("number"), row.getString("title")))
                .list();
        return titles;
    }

    /**
     * As what these decisions stand: another word after every fact of their plan, which moves the row (V098), and every record. Words
     * are compared and not read; what was worked out of a decision holds as long as its word is the same.
     */
    public Map<String, String> stands(Collection<String> numbers) {
        Map<String, String> stands = new HashMap<>();
        jdbc.sql("""
                        select d.number, d.xmin::text || d.ctid || (
                            select coalesce(max(r.id), 0) from gate.record r where r.decision = d.number) as stand
                        from gate.decision d where d.number = any(?)""")
                .params(new Object[] {numbers.toArray(String[]::new)})
                .query((row, n) -> stands.put(row.getString("number"), row.getString("stand")))
                .list();
        return stands;
    }

    /** The rules a decision opened now would begin with. */
    public RuleProfile houseProfile() {
        return profiles.get(profile);
    }

    private void call(String sql, Object... parameters) {
        jdbc.sql(sql).params(parameters).query((row, n) -> sql).single();
    }

    private Decision decision(ResultSet row, int n) throws SQLException {
        return new Decision(
                row.getString("number"),
                row.getString("title"),
                Kind.valueOf(row.getString("kind")),
                row.getString("parent"),
                row.getString("unit"),
                profiles.get(row.getString("profile")),
                DecisionState.valueOf(row.getString("state")),
                row.getString("opened_by"),
                row.getTimestamp("opened_at").toInstant());
    }
}
