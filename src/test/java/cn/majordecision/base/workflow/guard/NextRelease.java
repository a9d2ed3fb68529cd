package cn.majordecision.base.workflow.guard;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The application as a later release would be: with other models, other expressions and a stricter rule for the procedure. */
@TestConfiguration(proxyBeanMethods = false)
class NextRelease {

    static final String EXPRESSION = "${gateOpen}";
    static final String NEW_EXPRESSION = "${gateOpen == true}";

    private final Map<String, byte[]> changed = new ConcurrentHashMap<>();
    private final Set<String> learned = ConcurrentHashMap.newKeySet();

    /** From now on these models are what was released; those they replace are history. */
    void isHere(Map<String, byte[]> models) {
        changed.putAll(models);
    }

    @Bean
    @Primary
    Release nextRelease(ObjectProvider<FormerReleases> former) {
        return new Release(former) {
            @Override
            boolean has(String name, byte[] content) {
                return changed.containsKey(name)
                        ? Arrays.equals(Objects.requireNonNull(changed.get(name)), content)
                        : super.has(name, content);
            }
        };
    }

    @Bean
    @Primary
    ReleasedExpressions nextExpressions() {
        return new ReleasedExpressions() {
            @Override
            boolean allow(String text) {
                boolean gone = text.equals(EXPRESSION) && !changed.isEmpty() && !learned.contains(text);
                return text.equals(NEW_EXPRESSION) || (!gone && super.allow(text));
            }

            @Override
            void learn(String name, byte[] model) {
                if (new String(model, StandardCharsets.UTF_8).contains(EXPRESSION)) {
                    learned.add(EXPRESSION);
                }
                super.learn(name, model);
            }
        };
    }

    /** The later release finds fault with what the earlier one drew. */
    @Bean
    @Primary
    ProcedureShape stricter() {
        return new ProcedureShape() {
            @Override
            void check(ProcessDefinitionEntity process) {
                super.check(process);
                if (!changed.isEmpty() && process.getVersion() == 1) {
                    throw new CommandRefused("此后的版本不再接受这样的流程。");
                }
            }
        };
    }
}
