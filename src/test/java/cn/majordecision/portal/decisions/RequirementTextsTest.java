package cn.majordecision.portal.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class RequirementTextsTest {

    @Test
    void every_task_and_step_is_called_by_the_name_it_has_in_its_model() throws IOException {
        Properties texts = new Properties();
        try (InputStream file = new ClassPathResource("messages/decisions.properties").getInputStream()) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*.bpmn")) {
            BpmnModelInstance model = Bpmn.readModelFromStream(file.getInputStream());
            for (UserTask task : model.getModelElementsByType(UserTask.class)) {
                assertThat(texts.getProperty(task.getId().replace("Task_", "task.")))
                        .as(task.getId())
                        .isEqualTo(task.getName());
            }
            for (Process process : model.getModelElementsByType(Process.class)) {
                assertThat(texts.getProperty("step." + process.getId()))
                        .as(process.getId())
                        .isNotBlank();
            }
        }
    }
}
