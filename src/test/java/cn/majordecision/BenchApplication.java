package cn.majordecision;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The application as it runs in production, on a database of its own, for a benchmark to measure. */
public final class BenchApplication {

    private BenchApplication() {}

    /** Starts it with the demonstration's people. */
    public static ConfigurableApplicationContext start(Statements statements, Class<?>... further) {
        List<Class<?>> sources = new ArrayList<>(List.of(MajorDecisionEngine.class, DemoPeople.class, Story.class));
        sources.addAll(List.of(further));
        return new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .properties("server.port=0", "logging.level.root=ERROR", "spring.main.banner-mode=off")
                .initializers(started -> {
                    new TestDatabase(false).customizeContext(started);
                    ((GenericApplicationContext) started).registerBean(Statements.class, () -> statements);
                })
                .run();
    }
}
