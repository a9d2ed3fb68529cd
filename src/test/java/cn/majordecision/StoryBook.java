package cn.majordecision;

import cn.majordecision.base.workflow.Flags;
import cn.majordecision.matter.decision.Decisions;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * One of the demonstration's decisions, told by a test scene after scene through the root process, at the times of the
 * book. A text {@code doc:名称} stands for a stored document of that name, the same wherever the name returns; an archive number is made unique.
 */
public final class StoryBook {

    private final Story story;
    private final TravellingClock clock;
    private final Deque<Scene> scenes;
    private final StoryForms forms;
    private final List<Scene> every;
    private final String number;

    private StoryBook(StoryBook told) {
        this.story = told.story;
        this.clock = told.clock;
        this.scenes = new ArrayDeque<>(told.scenes);
        this.every = told.every;
        this.number = told.number;
        this.forms = told.forms;
    }

    private StoryBook(Story story, TravellingClock clock, Content content, Decisions decisions) {
        this.story = story;
        this.clock = clock;
        this.forms = new StoryForms(story);
        this.scenes = new ArrayDeque<>(content.scenes());
        this.every = content.scenes();
        clock.moveTo(next().at());
        this.number = decisions.open(content.title(), null, content.unit(), content.by());
        story.begin("Decision", number, Flags.none().and("unit", content.unit()));
    }

    /** What the file holds. */
    public record Content(String title, String unit, String by, List<Scene> scenes) {}

    /** One thing that happens: somebody completes a task, or, without a task, timers come due. */
    public record Scene(
            LocalDateTime at,
            @Nullable String as,
            @Nullable String task,
            @Nullable Map<String, Object> form,
            boolean refused) {

        public String person() {
            return String.valueOf(as);
        }

        public String name() {
            return String.valueOf(task);
        }

        public boolean timers() {
            return task == null;
        }
    }

    /** Opens the decision of {@code demo/stories/<name>.json} at the hour of its first scene. */
    public static StoryBook open(String name, Story story, TravellingClock clock, Decisions decisions) {
        return new StoryBook(story, clock, read(name), decisions);
    }

    /** The content of a book. */
    public static Content read(String name) {
        try (InputStream file = new ClassPathResource("demo/stories/" + name + ".json").getInputStream()) {
            return new ObjectMapper().findAndRegisterModules().readValue(file, Content.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same story at the same place, to be told on by itself. */
    public StoryBook copy() {
        return new StoryBook(this);
    }

    /** What was filled in in this task before is filled in once more, now. */
    public void again(String task) {
        Scene scene = every.stream()
                .filter(each -> each.name().equals(task))
                .findFirst()
                .orElseThrow();
        story.as(scene.person()).complete(number, task, form(scene));
    }

    /** The number the decision got. */
    public String number() {
        return number;
    }

    /** True when the last scene has been told. */
    public boolean finished() {
        return scenes.isEmpty();
    }

    /** The scene that comes next, not yet told. */
    public Scene next() {
        return scenes.getFirst();
    }

    /** What is filled in in the next scene. */
    public Map<String, Object> form() {
        return form(next());
    }

    /** What will be filled in when this task comes. */
    Map<String, Object> form(String task) {
        return form(scenes.stream()
                .filter(scene -> scene.name().equals(task))
                .findFirst()
                .orElseThrow());
    }

    /** The next scene is left out. */
    void leaveOut() {
        scenes.removeFirst();
    }

    private Map<String, Object> form(Scene scene) {
        return forms.filled(scene, number);
    }

    /** It is now the hour of the next scene. */
    public void arrive() {
        clock.moveTo(next().at());
    }

    /** The next scenes happen, and they are these. */
    public void tell(String... tasks) {
        for (String task : tasks) {
            if (!next().name().equals(task)) {
                throw new AssertionError("the book goes on with " + next() + ", not with " + task);
            }
            tell();
        }
    }

    /** Time goes by until the timers of the next scene are due. */
    void timePasses() {
        if (!next().timers()) {
            throw new AssertionError("the book goes on with " + next());
        }
        tell();
    }

    /** The next scene happens, at its hour. */
    public void tell() {
        arrive();
        happen();
    }

    /** The next scene happens, whatever the hour. */
    void happen() {
        happen(scene -> story.as(scene.person()).complete(number, scene.name(), form(scene)));
    }

    /** The next scene happens, whatever the hour; a task is completed in this way. */
    public void happen(Consumer<Scene> task) {
        Scene scene = next();
        if (scene.timers()) {
            story.fireDueTimers(number);
        } else {
            task.accept(scene);
        }
        scenes.removeFirst();
    }

    /** What a person writes into the form of a scene, documents by their names. */
    public Map<String, Object> written(Scene scene) {
        return forms.written(scene, number);
    }

    /** Everything happens up to, and not including, the scene of this task. */
    public void tellUntil(String task) {
        while (!next().name().equals(task)) {
            tell();
        }
    }
}
