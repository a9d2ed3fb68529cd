package cn.majordecision;

import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.matter.decision.Gate;
import cn.majordecision.matter.decision.Unmet;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets the scene of a story about one step: what the other steps have left, and the place whose rules hold. */
@TestComponent
public class Backdrop {

    private final JdbcClient jdbc;
    private final Gate gate;
    private final FlywayConnectionDetails owner;

    Backdrop(JdbcClient jdbc, Gate gate, FlywayConnectionDetails owner) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.owner = owner;
    }

    /** Every requirement the gate still waits for is proven for the current text, except these. */
    public void proven(String decision, Requirement... except) {
        Set<Requirement> open = Set.of(except);
        gate.unmet(decision).stream()
                .map(Unmet::requirement)
                .filter(requirement -> !open.contains(requirement))
                .forEach(requirement -> prove(decision, requirement));
    }

    /** Everything is proven and the gate has let the current text pass. */
    public void cleared(String decision) {
        proven(decision);
        if (!gate.clear(decision)) {
            throw new AssertionError("the gate stays closed: " + gate.unmet(decision));
        }
    }

    /** The decision was begun under the rules of this place. */
    public void profile(String decision, String profile) {
        try (Connection connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                PreparedStatement statement =
                        connection.prepareStatement("update gate.decision set profile = ? where number = ?")) {
            statement.setString(1, profile);
            statement.setString(2, decision);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void prove(String decision, Requirement requirement) {
        long written = jdbc.sql(
                        "select gate.write_record(?, 'Backdrop', 'Backdrop', '{}', '{}', '{}', 'undertaker', null)")
                .param(decision)
                .query(Long.class)
                .single();
        jdbc.sql("select gate.record_evidence(?, ?, true, ?)")
                .params(decision, requirement.id(), written)
                .query((row, n) -> requirement)
                .single();
    }
}
