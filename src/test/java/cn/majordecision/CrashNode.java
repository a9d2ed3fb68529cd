package cn.majordecision;

import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.matter.decision.Decisions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One node under load, in a process of its own that waits to be killed: its workers open decisions and complete whatever
 * task they find, also the tasks another worker or node is completing. What is acknowledged goes to a file, line by line.
 */
final class CrashNode {

    private static final StoryBook.Content BOOK = StoryBook.read("1-archived");

    /** The tasks whose forms hold at any time of the year. */
    private static final Map<String, StoryBook.Scene> SCENES = BOOK.scenes().stream()
            .filter(scene -> List.of(
                            "ProposeDecision",
                            "VetProposal",
                            "ConfirmRulings",
                            "ApproveInitiation",
                            "PrepareDraft",
                            "ConsultUnits",
                            "ChooseChannels",
                            "SelectExperts",
                            "GiveExpertOpinion",
                            "StateExpertAdoption",
                            "SubmitRiskReport",
                            "ConfirmControllability",
                            "SubmitSelfReview",
                            "IssueFairCompetitionOpinion")
                    .contains(scene.name()))
            .collect(Collectors.toMap(StoryBook.Scene::name, Function.identity(), (first, next) -> first));

    private final Story story;
    private final Procedures procedures;
    private final Decisions decisions;
    private final Path acknowledged;

    private CrashNode(ConfigurableApplicationContext context, Path acknowledged) {
        this.story = context.getBean(Story.class);
        this.procedures = context.getBean(Procedures.class);
        this.decisions = context.getBean(Decisions.class);
        this.acknowledged = acknowledged;
    }

    /** Arguments: the file of acknowledgements, the number of workers, and the application's own. */
    public static void main(String[] arguments) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        MajorDecisionEngine.class, DemoPeople.class, Story.class)
                .properties("server.port=0", "logging.level.root=OFF", "spring.main.banner-mode=off")
                .run(List.of(arguments).subList(2, arguments.length).toArray(String[]::new));
        CrashNode node = new CrashNode(context, Path.of(arguments[0]));
        for (int worker = 0; worker < Integer.parseInt(arguments[1]); worker++) {
            new Thread(node::work, "worker-" + worker).start();
        }
    }

    private void work() {
        while (true) {
            try {
                act();
            } catch (RuntimeException refusedOrCutOff) {
                // Another worker was faster, or the database is away: neither was acknowledged.
                Thread.onSpinWait();
            }
        }
    }

    private void act() {
        List<String> numbers =
                decisions.all().stream().limit(12).map(each -> each.number()).toList();
        if (numbers.isEmpty() || ThreadLocalRandom.current().nextInt(8) == 0) {
            String number = decisions.open(BOOK.title(), null, BOOK.unit(), BOOK.by());
            story.begin("Decision", number);
            return;
        }
        String number = numbers.get(ThreadLocalRandom.current().nextInt(numbers.size()));
        List<OpenTask> open = procedures.open(number).stream()
                .filter(task -> SCENES.containsKey(task.name()))
                .toList();
        if (!open.isEmpty()) {
            complete(open.get(ThreadLocalRandom.current().nextInt(open.size())));
        }
    }

    private void complete(OpenTask task) {
        StoryBook.Scene scene = Objects.requireNonNull(SCENES.get(task.name()));
        String person = procedures.groups(task.id()).stream()
                .filter(group -> group.startsWith("person."))
                .map(group -> group.substring("person.".length()))
                .findFirst()
                .orElse(scene.person());
        Map<String, Object> form = new StoryForms(story).filled(scene, task.decision());
        story.as(person).does(() -> procedures.complete(task.id(), form));
        acknowledge(task.id());
    }

    private void acknowledge(String task) {
        try {
            Files.writeString(acknowledged, task + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
