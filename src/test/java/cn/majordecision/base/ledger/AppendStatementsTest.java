package cn.majordecision.base.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.base.database.DatabaseSlice;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.lifecycle.JdbcLifecycleEventListenerAdapter;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;

/** How many statements an entry costs: one, or two when this node does not know where the chain ends. */
@SpringBootTest(
        classes = {DatabaseSlice.class, LedgerSlice.class, AppendStatementsTest.Counting.class},
        webEnvironment = WebEnvironment.NONE)
class AppendStatementsTest {

    @Autowired
    Counting counting;

    private final Acts acts;

    @Autowired
    AppendStatementsTest(ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.acts = new Acts(events, transactions);
    }

    /** Counts what is sent. */
    static final class Counting extends JdbcLifecycleEventListenerAdapter implements BeanPostProcessor {

        private final LongAdder sent = new LongAdder();

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source && name.equals("dataSource")
                    ? ProxyDataSourceBuilder.create(source).listener(this).build()
                    : bean;
        }

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            sent.increment();
        }
    }

    @Test
    void two_statements_at_first_then_one_and_two_after_a_wrong_guess() {
        assertThat(sentBy(() -> acts.note("2026-0001", "一"))).isEqualTo(2);
        assertThat(sentBy(() -> acts.note("2026-0001", "二"))).isEqualTo(1);
        assertThat(sentBy(() -> acts.noteInVain("2026-0001", "不算数"))).isEqualTo(1);
        assertThat(sentBy(() -> acts.note("2026-0001", "三"))).isEqualTo(2);
        assertThat(sentBy(() -> acts.note("2026-0001", "四"))).isEqualTo(1);
    }

    private long sentBy(Runnable act) {
        long before = counting.sent.sum();
        act.run();
        return counting.sent.sum() - before;
    }
}
