package cn.majordecision;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.lifecycle.JdbcLifecycleEventListenerAdapter;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts what an application sends to its database when asked: statements, a batch as one, and commits; not what it does by the clock. */
public final class Statements extends JdbcLifecycleEventListenerAdapter implements BeanPostProcessor {

    private final LongAdder sent = new LongAdder();
    private final LongAdder commits = new LongAdder();

    /** How many so far. */
    public record Count(long sent, long commits) {

        public Count since(Count before) {
            return new Count(sent - before.sent, commits - before.commits);
        }
    }

    public Count count() {
        return new Count(sent.sum(), commits.sum());
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && name.equals("dataSource")
                ? ProxyDataSourceBuilder.create(source).listener(this).build()
                : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (asked()) {
            sent.increment();
        }
    }

    @Override
    public void beforeCommit(MethodExecutionContext execution) {
        if (asked()) {
            commits.increment();
        }
    }

    private static boolean asked() {
        String thread = Thread.currentThread().getName();
        return !thread.startsWith("scheduling-") && !thread.startsWith("draft-wordings");
    }
}
