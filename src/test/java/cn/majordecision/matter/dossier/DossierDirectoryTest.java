package cn.majordecision.matter.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.base.workflow.TaskHandler;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ResolvableType;

@EngineTest
class DossierDirectoryTest {

    @Autowired
    DossierDirectory directory;

    @Autowired
    RepositoryService repository;

    @Autowired
    ApplicationContext beans;

    @Test
    @DisplayName("第三十三条 R-063：目录每一项的来源任务都在模型之中，责任人和要求都存在，代码不重复")
    void every_item_is_filled_by_tasks_that_exist() {
        for (Item item : directory.items()) {
            assertThat(Role.of(item.owner())).as(item.code()).isPresent();
            assertThat(item.requirement() == null || Requirement.of(item.requirement()) != null)
                    .isTrue();
            for (String task : item.tasks()) {
                BpmnModelInstance model = repository.getBpmnModelInstance(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(item.step())
                        .latestVersion()
                        .singleResult()
                        .getId());
                assertThat((Object) model.getModelElementById("Task_" + task))
                        .as(item.code() + " " + task)
                        .isNotNull();
            }
        }
        assertThat(directory.items().stream().map(Item::code)).doesNotHaveDuplicates();
        assertThat(directory.sections()).extracting(Section::code).containsExactly("A B C D E F G H I J K".split(" "));
    }

    @Test
    @DisplayName("第三十三条 R-063：目录所指的表单字段都存在")
    void every_field_is_one_of_the_form() {
        directory.items().stream().filter(item -> item.field() != null).forEach(item -> item.tasks()
                .forEach(task ->
                        assertThat(fields(task)).as(item.code() + " " + task).contains(item.field())));
    }

    private Stream<String> fields(String task) {
        TaskHandler<?> handler = beans.getBeansOfType(TaskHandler.class).values().stream()
                .filter(bean -> bean.getClass().getSimpleName().equals(task))
                .findFirst()
                .orElseThrow();
        Class<?> form = ResolvableType.forClass(handler.getClass())
                .as(TaskHandler.class)
                .getGeneric(0)
                .resolve(Object.class);
        return Arrays.stream(form.getRecordComponents()).map(RecordComponent::getName);
    }
}
