package cn.majordecision.base.workflow;

import cn.majordecision.base.workflow.guard.House;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys models, decision tables and forms together at start-up, under names that are the same from a jar and from classes;
 * nothing happens when they have not changed.
 */
@Component
class ProcedureDeployment implements SmartInitializingSingleton {

    private static final List<String> PATTERNS = List.of("bpmn/*.bpmn", "bpmn/*.dmn", "forms/*.form", "forms/*.html");

    private final RepositoryService repository;
    private final House house;

    ProcedureDeployment(RepositoryService repository, House house) {
        this.repository = repository;
        this.house = house;
    }

    @Override
    public void afterSingletonsInstantiated() {
        DeploymentBuilder deployment =
                repository.createDeployment().name("major-decision-engine").enableDuplicateFiltering(false);
        PATTERNS.stream().flatMap(ProcedureDeployment::files).forEach(file -> add(deployment, file));
        house.order(deployment::deploy, DeployCmd.class);
    }

    private static Stream<Resource> files(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern))
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void add(DeploymentBuilder deployment, Resource file) {
        String name = String.valueOf(file.getFilename());
        String folder = name.endsWith(".form") || name.endsWith(".html") ? "forms/" : "bpmn/";
        try (InputStream content = file.getInputStream()) {
            deployment.addInputStream(folder + name, content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
