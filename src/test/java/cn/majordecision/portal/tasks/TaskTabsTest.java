package cn.majordecision.portal.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.Story;
import cn.majordecision.base.workflow.Procedures;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What stands beside a task's form, what is kept of a form half filled in, and who is shown none of it. */
@EngineTest
class TaskTabsTest {

    private static final String TITLE = "松阳县学校布局调整规划";

    @Autowired
    Story story;

    @Autowired
    Procedures procedures;

    @Autowired
    FormDrafts drafts;

    @Autowired
    StatutorySteps steps;

    @Autowired
    PapersSoFar papers;

    @Autowired
    LegalGrounds grounds;

    @Autowired
    TestRestTemplate http;

    private String number = "";
    private String task = "";

    @BeforeEach
    void one_task_of_the_undertaker() {
        number = story.decision(TITLE);
        story.begin("Drafting", number);
        task = procedures.open(number).get(0).id();
    }

    @Test
    void the_tabs_show_the_steps_the_papers_and_the_law() {
        assertThat(steps.of(number)).isNotEmpty().allSatisfy(step -> {
            assertThat(step.name()).doesNotMatch("[A-Za-z]+");
            assertThat(step.lines()).isNotEmpty();
        });
        assertThat(papers.drafts(number)).first().satisfies(draft -> assertThat(draft.file())
                .isPresent());
        assertThat(grounds.of(procedures.task(task).orElseThrow())).anySatisfy(ground -> assertThat(
                        Objects.requireNonNull(ground.article()).lines())
                .isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/tasks/%s/draft", "/api/tasks/%s/context"})
    void whoever_may_not_do_the_task_is_told_that_there_is_none(String address) {
        for (String other : new String[] {"undertaker-2", "legal-adviser", "auditor", "system-admin"}) {
            assertThat(get(other, address.formatted(task)).getStatusCode())
                    .as(other)
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
        assertThat(http.getForEntity(address.formatted(task), String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void cards_are_given_for_the_own_tasks_only() {
        assertThat(get("undertaker", "/api/tasks/cards?id=" + task).getBody()).contains(number, TITLE, "县交通局");
        assertThat(get("undertaker-2", "/api/tasks/cards?id=" + task).getBody()).isEqualTo("[]");
        assertThat(get("undertaker", "/api/tasks/cards?id=nothing").getBody()).isEqualTo("[]");
    }

    @Test
    void a_form_half_filled_in_is_kept_for_its_own_writer_and_nobody_else() {
        assertThat(put("undertaker", "{\"draftNote\":\"第一稿𠮷\"}").getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(put("undertaker", "{\"draftNote\":\"第二稿𠮷\"}").getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(get("undertaker", "/api/tasks/" + task + "/draft").getBody())
                .contains("第二稿𠮷")
                .doesNotContain("第一稿");
        assertThat(put("undertaker-2", "{}").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(drafts.find(task, "undertaker-2")).isEmpty();
        assertThat(put("undertaker", "[1]").getStatusCode().is4xxClientError()).isTrue();
    }

    @Test
    void what_was_kept_goes_when_the_task_is_closed_or_the_writer_wants_it() {
        put("undertaker", "{\"draftNote\":\"一\"}");
        drafts.discard(task, "undertaker");
        assertThat(get("undertaker", "/api/tasks/" + task + "/draft").getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        put("undertaker", "{\"draftNote\":\"二\"}");
        drafts.closed(task);
        assertThat(drafts.find(task, "undertaker")).isEmpty();
    }

    @Test
    void too_much_text_is_refused_in_words() {
        ResponseEntity<String> refused = put("undertaker", "{\"draftNote\":\"" + "字".repeat(1_000_001) + "\"}");
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(refused.getBody()).contains("作为附件上传");
    }

    private ResponseEntity<String> get(String user, String address) {
        return http.withBasicAuth(user, "demo").getForEntity(address, String.class, Map.of());
    }

    private ResponseEntity<String> put(String user, String content) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.withBasicAuth(user, "demo")
                .exchange(
                        "/api/tasks/" + task + "/draft",
                        HttpMethod.PUT,
                        new HttpEntity<>(content, headers),
                        String.class);
    }
}
