package cn.majordecision.attack;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Two sessions of the application that wait for each other, each asking the gate to open. */
record Deadlock(Insider in) {

    void on(String decision) throws Exception {
        String gate = "select gate.clear('" + decision + "')";
        String head = "select seq from ledger.lock_head('" + decision + "')";
        CyclicBarrier together = new CyclicBarrier(2);
        CompletableFuture<Void> one = CompletableFuture.runAsync(() -> inOrder(together, gate, head));
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> inOrder(together, head, gate));
        CompletableFuture.allOf(one, other).get(30, TimeUnit.SECONDS);
    }

    private void inOrder(CyclicBarrier together, String first, String second) {
        DataSource source = in.configuration.getDataSource();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(first);
                together.await(10, TimeUnit.SECONDS);
                statement.execute(second);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException victim) {
            throw new IllegalStateException(victim);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
