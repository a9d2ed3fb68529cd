package cn.majordecision.base.database;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Starts the embedded server while the application is still being put together: unpacking the programs at the very first start
 * takes seconds that nobody need wait for twice.
 */
final class EarlyStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (!environment.getProperty(DatabaseChoice.EMBEDDED, Boolean.class, false)) {
            return;
        }
        Path folder = Path.of(environment.getRequiredProperty("mde.database.folder"));
        Path programs = Path.of(environment.getRequiredProperty("mde.database.programs"));
        CompletableFuture<PostgresServer> start = CompletableFuture.supplyAsync(
                () -> PostgresServer.start(folder, programs), task -> new Thread(task, "embedded-postgresql").start());
        RootBeanDefinition server = new RootBeanDefinition(PostgresServer.class, () -> await(start));
        server.setDestroyMethodName("close");
        ((BeanDefinitionRegistry) context.getBeanFactory()).registerBeanDefinition("postgresServer", server);
        context.addApplicationListener(new StopOnFailure(start));
    }

    private static PostgresServer await(CompletableFuture<PostgresServer> start) {
        try {
            return start.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof DatabaseUnavailable unavailable) {
                throw unavailable;
            }
            throw e;
        }
    }

    /** Stops the server of an application that failed before it even asked for it. */
    record StopOnFailure(CompletableFuture<PostgresServer> start)
            implements ApplicationListener<ApplicationFailedEvent> {

        @Override
        public void onApplicationEvent(ApplicationFailedEvent failed) {
            start.thenAccept(PostgresServer::close)
                    .exceptionally(alreadyReported -> null)
                    .join();
        }
    }
}
