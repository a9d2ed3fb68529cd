package cn.majordecision.walk;

import cn.majordecision.DemoPeople;
import cn.majordecision.MajorDecisionEngine;
import cn.majordecision.Story;
import cn.majordecision.TestDatabase;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.workflow.guard.House;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one application and database of all walks, with every guard on. */
record WalkHouse(ConfigurableApplicationContext context, Forms forms) {

    static WalkHouse open() {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        MajorDecisionEngine.class, DemoPeople.class, Story.class)
                .properties("server.port=0", "logging.level.root=OFF", "spring.main.banner-mode=off")
                // Each refusal is an entry of its own, so that none can be missing.
                .properties("mde.ledger.refusal-window=0s")
                .initializers(new TestDatabase(false)::customizeContext)
                .run();
        return new WalkHouse(context, new Forms(context.getBean(Story.class)));
    }

    <T> T the(Class<T> bean) {
        return context.getBean(bean);
    }

    Story story() {
        return the(Story.class);
    }

    JdbcClient jdbc() {
        return the(JdbcClient.class);
    }

    /** Gives the engine an order as this house's own code might by a mistake: past the guard of commands. */
    void order(Runnable action, Class<?> command) {
        Supplier<Boolean> ordered = () -> {
            action.run();
            return true;
        };
        the(House.class).order(ordered, command);
    }

    /** Everybody is in office, and nobody stands in for anybody. */
    void everybodyInOffice() {
        jdbc().sql("delete from identity.substitution").update();
        the(Accounts.class).all().stream().filter(account -> !account.enabled()).forEach(account -> the(Accounts.class)
                .enable(account.id()));
    }
}
