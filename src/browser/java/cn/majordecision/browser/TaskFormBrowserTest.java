package cn.majordecision.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.Story;
import cn.majordecision.StoryBook;
import cn.majordecision.TravellingClock;
import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StoredRecord;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes wrong in the middle of a form loses nothing: a refusal, a second browser, a session that ran out (第十条至第三十三条). */
@BrowserTest
class TaskFormBrowserTest {

    @Autowired
    private Story story;

    @Autowired
    private TravellingClock clock;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Procedures procedures;

    @Autowired
    private Records records;

    private @Nullable StoryBook opened;

    @BeforeEach
    void a_proposal_waits_for_its_study() {
        StoryBook book = StoryBook.open("1-archived", story, clock, decisions);
        book.tellUntil("VetProposal");
        book.arrive();
        opened = book;
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    @DisplayName("第十条：不符合规定的办理被拒绝，逐条说明理由和条文，已填写的内容不丢失")
    void a_refusal_names_the_article_and_keeps_what_was_filled_in(Desks desks) {
        Map<String, Object> written = book().written(book().next());
        TaskForm form = task(desks.of(book().next().person())).claim();
        List<String> refusals = form.refusals();
        assertThat(refusals).isNotEmpty().allMatch(sentence -> sentence.matches("(?s).*第.+条.*"));
        assertThat(open()).isPresent();

        form.fill(written);
        form.submit();
        assertThat(done()).hasSize(1);
    }

    @Test
    @DisplayName("同一任务在两个浏览器中打开：先办结的有效，后提交的得到说明，不会办理两次")
    void the_second_of_two_browsers_is_told(Desks desks) {
        String person = book().next().person();
        Map<String, Object> written = book().written(book().next());
        TaskForm first = task(desks.of(person)).claim().fill(written);
        Desk other = desks.second(person);
        TaskForm second = task(other).fill(written);

        first.submit();
        String told = second.told();

        assertThat(told).contains("任务").doesNotContainPattern("[a-z]{4,}");
        assertThat(done()).hasSize(1);
    }

    @Test
    @DisplayName("填写中途登录失效：就地重新登录，填写的内容一项不少，照常办结")
    void a_session_that_ran_out_loses_nothing(Desks desks) {
        Desk desk = desks.of(book().next().person());
        TaskForm form = task(desk).claim().fill(book().written(book().next()));
        Map<String, String> before = form.values();
        desk.page().context().clearCookies();

        form.press();
        Page page = desk.page();
        page.locator("#mde-again").fill("demo");
        page.locator("dialog.mde-again button[type=submit]").click();
        page.locator("dialog.mde-again").waitFor(TaskForm.gone());
        form.open();

        assertThat(form.values()).isEqualTo(before);
        form.submit();
        assertThat(done()).hasSize(1);
    }

    private StoryBook book() {
        return Objects.requireNonNull(opened);
    }

    private TaskForm task(Desk desk) {
        return desk.task(open().orElseThrow().id());
    }

    private Optional<OpenTask> open() {
        return procedures.open(book().number()).stream()
                .filter(open -> open.name().equals(book().next().name()))
                .findFirst();
    }

    private List<StoredRecord> done() {
        return records.stored(book().number()).stream()
                .filter(record -> record.task().equals("VetProposal"))
                .toList();
    }
}
