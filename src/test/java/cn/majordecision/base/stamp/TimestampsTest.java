package cn.majordecision.base.stamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.EngineTest;
import cn.majordecision.Story;
import cn.majordecision.base.ledger.SignedCheckpoints;
import cn.majordecision.base.ledger.Signing;
import java.time.Clock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** Timestamps beside the checkpoints of a running house. */
@EngineTest
@Import(Signing.class)
class TimestampsTest {

    @Autowired
    Story story;

    @Autowired
    Signing signing;

    @Autowired
    SignedCheckpoints checkpoints;

    @Autowired
    StoredTokens tokens;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("第三十三条：机构没有应答时不影响办理，缺少时间戳看得见，恢复后补上；保存的时间戳不能修改")
    void an_authority_that_does_not_answer_stops_nothing() throws Exception {
        story.decision("九乡风景名胜区总体规划(2026年-2040年)");
        signing.sign();
        Timestamps silent = with("http://localhost:1/tsa");
        silent.stamp();
        assertThat(silent.state().behind()).isTrue();
        assertThat(silent.state().failure()).isNotNull();
        Timestamps local = with("local");
        local.stamp();
        assertThat(local.state().behind()).isFalse();
        assertThat(local.state().failure()).isNull();
        Stamped kept = local.newest().orElseThrow();
        assertThat(Token.verified(kept.response(), kept.note(), null)).isEqualTo(kept.at());
        assertThat(kept.size()).isEqualTo(checkpoints.newest().orElseThrow().size());
        assertThatThrownBy(() -> jdbc.sql("delete from stamp.token").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private Timestamps with(String url) throws Exception {
        MockEnvironment demo = new MockEnvironment().withProperty("mde.timestamp.url", url);
        demo.setActiveProfiles("demo");
        return new Timestamps(new StampAuthority(demo, clock), checkpoints, tokens, clock);
    }
}
