package cn.majordecision.matter.decision;

import cn.majordecision.base.workflow.guard.GateKeeper;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the engine's tokens may stand, as the database answers it (第二十五条第二款、第三十条). */
@Component
class Tokens implements GateKeeper {

    private final JdbcClient jdbc;

    Tokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> refusal(String decision, String process, String activity) {
        boolean mayStand = jdbc.sql("select gate.may_stand(?, ?, ?)")
                .params(decision, process, activity)
                .query(Boolean.class)
                .single();
        return mayStand
                ? Optional.empty()
                : Optional.of("决策 %s 尚未具备条件，不得进入“%s/%s”；请在决策页面查看尚未完成的法定程序。".formatted(decision, process, activity));
    }
}
