package cn.majordecision.matter.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.EngineTest;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.matter.decision.Decisions;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

@EngineTest
class DossierDirectoryTest {

    @Autowired
    DossierDirectories directories;

    @Autowired
    ObjectMapper json;

    @Autowired
    Decisions decisions;

    @Autowired
    RepositoryService repository;

    @Autowired
    ApplicationContext beans;

    @Test
    @DisplayName("第三十三条 R-063：目录每一项的来源任务都在模型之中，责任人和要求都存在，代码不重复")
    void every_item_is_filled_by_tasks_that_exist() {
        List.of("CN-713", "liucheng").forEach(profile -> filled(directories.under(profile)));
    }

    private void filled(DossierDirectory directory) {
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
        directories.under("liucheng").items().stream()
                .filter(item -> item.field() != null)
                .forEach(item -> item.tasks().forEach(task -> assertThat(fields(task))
                        .as(item.code() + " " + task)
                        .contains(item.field())));
    }

    @Test
    @DisplayName("第三十三条、第四十三条：各地的目录可以增加项目、部分，改变责任人、要求和保管期限；没有自己目录的用国家的")
    void a_place_adds_and_changes_items_by_its_data_alone() throws Exception {
        DossierDirectories local = local("""
                {"id": "place", "name": "某市卷内目录", "parent": "CN-713", "sections": [
                  {"code": "C", "items": [
                    {"code": "C2", "need": "REQUIRED", "owner": "government-office", "retention": "30年"},
                    {"code": "C9", "title": "民意调查报告", "step": "PublicComment", "tasks": [], "need": "REQUIRED",
                     "owner": "undertaker", "requirement": "R-023", "retention": "永久"}]},
                  {"code": "L", "title": "影像资料", "items": [
                    {"code": "L1", "title": "听证会录像", "step": "Hearing", "tasks": [], "need": "OPTIONAL", "owner": "undertaker"}]}]}
                """);
        DossierDirectory place = local.under("place");
        assertThat(item(place, "C2")).satisfies(changed -> {
            assertThat(changed.need()).isEqualTo(Need.REQUIRED);
            assertThat(changed.owner()).isEqualTo("government-office");
            assertThat(changed.retention()).isEqualTo("30年");
            assertThat(changed.title())
                    .isEqualTo(item(local.under("CN-713"), "C2").title());
        });
        assertThat(place.titleOf("C9")).isEqualTo("民意调查报告");
        assertThat(place.retention()).contains("永久");
        assertThat(place.lets("永久")).isTrue();
        assertThat(place.lets("30年")).isFalse();
        assertThat(local.under("CN-713").lets("10年")).isTrue();
        assertThat(place.sections()).extracting(Section::code).endsWith("K", "L");
        assertThat(place.items()).hasSize(local.under("CN-713").items().size() + 2);
        assertThat(local.under("elsewhere").name())
                .isEqualTo(local.under("CN-713").name());
        assertThat(local.under("CN-713").retention()).isEmpty();
    }

    @Test
    @DisplayName("第三十三条、第四十三条：各地的目录不得把必备改为可有，不得缩短保管期限，启动时即拒绝并指出项目")
    void a_place_cannot_ask_less() {
        for (String weaker : List.of(
                "{\"code\": \"G5\", \"need\": \"OPTIONAL\"}",
                "{\"code\": \"G5\", \"retention\": \"5年\"}",
                "{\"code\": \"G5\", \"need\": \"MAYBE\"}")) {
            assertThatThrownBy(() -> local(
                            "{\"id\": \"place\", \"parent\": \"CN-713\", \"sections\": [{\"code\": \"G\", \"items\": ["
                                    + weaker + "]}]}"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("卷内目录“place”的 G5")
                    .hasMessageContaining("不得放宽");
        }
        assertThatThrownBy(() -> local("{\"id\": \"place\", \"parent\": \"nowhere\", \"sections\": []}"))
                .hasMessageContaining("缺少上级目录“nowhere”");
    }

    @Test
    @DisplayName("第三十三条：系统组卷时形成的材料，各地的目录不能改成别的要求，别的材料也不能改成由系统形成")
    void what_the_system_makes_is_not_for_a_place_to_say() {
        for (List<String> item : List.of(List.of("K", "K1", "OPTIONAL"), List.of("G", "G5", "GENERATED"))) {
            String place = """
                    {"id": "place", "parent": "CN-713", "sections": [
                      {"code": "%s", "items": [{"code": "%s", "need": "%s"}]}]}""".formatted(item.toArray());
            assertThatThrownBy(() -> local(place))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("不得放宽");
        }
    }

    private DossierDirectories local(String definition) throws IOException {
        return new DossierDirectories(
                json,
                decisions,
                new ClassPathResource("dossier/CN-713.json"),
                new ByteArrayResource(definition.getBytes(StandardCharsets.UTF_8)));
    }

    private static Item item(DossierDirectory directory, String code) {
        return directory.items().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
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
