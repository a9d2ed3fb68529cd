package cn.majordecision.portal.demo;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.base.workflow.Rehearsal;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.Decisions;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** Tells the decisions of {@code demo/stories/*.json} task by task, each through the engine and every rule. */
final class DemoStories {

    private static final String DOCUMENT = "doc:";

    private final Procedures procedures;
    private final Decisions decisions;
    private final Documents documents;
    private final Rehearsal rehearsal;
    private final DemoClock clock;
    private final ObjectMapper json;

    DemoStories(
            Procedures procedures,
            Decisions decisions,
            Documents documents,
            Rehearsal rehearsal,
            DemoClock clock,
            ObjectMapper json) {
        this.procedures = procedures;
        this.decisions = decisions;
        this.documents = documents;
        this.rehearsal = rehearsal;
        this.clock = clock;
        this.json = json;
    }

    /**
     * A decision to tell.
     *
     * @param title its name
     * @param unit the unit that carries it
     * @param by the undertaker who opens it
     * @param scenes what happens, in order
     */
    record Story(String title, String unit, String by, List<Scene> scenes) {}

    /**
     * One thing that happens.
     *
     * @param at when, Beijing time
     * @param as by whom
     * @param task which task is completed; null for timers that come due
     * @param form what is filled in; a text {@code doc:名称} stands for a stored document of that name
     * @param refused true when the law refuses it, which stays on record
     */
    record Scene(
            LocalDateTime at,
            @Nullable String as,
            @Nullable String task,
            @Nullable Map<String, Object> form,
            boolean refused) {}

    /** Tells the story unless its decision is there already. */
    void tell(Resource file) throws IOException {
        Story story = json.readValue(file.getInputStream(), Story.class);
        if (decisions.all().stream().map(Decision::title).anyMatch(story.title()::equals)) {
            return;
        }
        try {
            clock.moveTo(story.scenes().get(0).at());
            String number = open(story);
            story.scenes().forEach(scene -> play(number, story, scene));
        } finally {
            clock.reset();
        }
    }

    private String open(Story story) {
        List<String> number = new ArrayList<>();
        rehearsal.as(story.by(), () -> {
            number.add(decisions.open(story.title(), null, story.unit(), story.by()));
            procedures.begin("Decision", number.get(0), Flags.none().and("unit", story.unit()));
        });
        return number.get(0);
    }

    private void play(String number, Story story, Scene scene) {
        clock.moveTo(scene.at());
        String person = scene.as();
        if (person == null) {
            rehearsal.fireDueTimers(number);
            return;
        }
        Map<String, Object> form = scene.form() == null ? Map.of() : scene.form();
        OpenTask task = task(number, scene, person);
        rehearsal.as(person, () -> complete(task, scene, fields(form, story.title(), person)));
    }

    private void complete(OpenTask task, Scene scene, Map<String, Object> form) {
        try {
            procedures.complete(task.id(), form);
        } catch (RuntimeException refusal) {
            if (!scene.refused()) {
                throw refusal;
            }
            return;
        }
        if (scene.refused()) {
            throw new IllegalStateException("not refused: " + scene);
        }
    }

    private OpenTask task(String number, Scene scene, String person) {
        return procedures.open(number).stream()
                .filter(open -> open.name().equals(scene.task()))
                .filter(open -> open.assignee() == null || open.assignee().equals(person))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no open task " + scene + " in " + number));
    }

    private Map<String, Object> fields(Map<?, ?> form, String title, String by) {
        Map<String, Object> fields = new TreeMap<>();
        form.forEach((name, value) -> fields.put(name.toString(), value(value, title, by)));
        return fields;
    }

    private Object value(Object value, String title, String by) {
        if (value instanceof Map<?, ?> map) {
            return fields(map, title, by);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> value(item, title, by)).toList();
        }
        return value instanceof String text && text.startsWith(DOCUMENT)
                ? document(text.substring(DOCUMENT.length()), title, by)
                : value;
    }

    private String document(String name, String title, String by) {
        return documents
                .store(name, new ByteArrayInputStream(content(name, title)), by)
                .sha256();
    }

    /** The text written for the demonstration, or a page that says what it stands for. */
    private static byte[] content(String name, String title) {
        Resource written = new ClassPathResource("demo/documents/" + name);
        String content = "%s%n%n%s%n%n（演示材料）%n".formatted(title, name.replaceFirst("\\.\\w+$", ""));
        try {
            return written.exists() ? written.getContentAsByteArray() : content.getBytes(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
