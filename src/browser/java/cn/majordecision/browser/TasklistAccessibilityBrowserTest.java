package cn.majordecision.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.Story;
import cn.majordecision.StoryBook;
import cn.majordecision.TravellingClock;
import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.matter.decision.Decisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasklist is not our page: what it still keeps people out with stands in ADR 13, neither more nor less. */
@BrowserTest
class TasklistAccessibilityBrowserTest {

    private static final Path NOTE = Path.of("src/adr/0013-accessibility.md");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

    @Autowired
    private Story story;

    @Autowired
    private TravellingClock clock;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Procedures procedures;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    @DisplayName("办件任务（Camunda Tasklist）尚存的无障碍缺陷与说明中列出的一致")
    void what_remains_in_tasklist_is_what_the_note_lists(Desks desks) throws IOException {
        StoryBook book = StoryBook.open("2-in-legality-review", story, clock, decisions);
        while (!book.finished()) {
            book.tell();
        }
        Desk adviser = desks.of("legal-adviser");
        adviser.task(adviceOn(book.number()).id());

        assertThat(adviser.shutOutBy()).isEqualTo(listed());
    }

    private OpenTask adviceOn(String number) {
        return procedures.open(number).stream()
                .filter(open -> "legal-adviser".equals(open.assignee()))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> listed() throws IOException {
        return LISTED.matcher(Files.readString(NOTE))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
