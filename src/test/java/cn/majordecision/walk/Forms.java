package cn.majordecision.walk;

import cn.majordecision.Story;
import cn.majordecision.StoryBook;
import cn.majordecision.StoryForms;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is properly filled in for each task on any day: the demonstration's first book with its days moved, and what it never needs. */
final class Forms {

    static final String TIMER = "";

    private static final Map<String, StoryBook.Scene> SCENES = StoryBook.read("1-archived").scenes().stream()
            .filter(scene -> !scene.timers())
            .collect(Collectors.toMap(StoryBook.Scene::name, Function.identity(), (first, next) -> first));

    private static final List<String> ORDER = StoryBook.read("1-archived").scenes().stream()
            .map(scene -> scene.timers() ? TIMER : scene.name())
            .toList();

    private static final Map<String, Map<String, Object>> OTHERS = Map.of(
            "CloseGaps", Map.of("measures", "按缺项逐项补办。"),
            "ApproveWithdrawal", Map.of("approved", false, "reason", "事项仍须办理"),
            "ResumeItem", Map.of("reason", "暂缓的原因已经消除"),
            "RespondToOpinion",
                    Map.of(
                            "responses",
                            List.of(Map.of("item", 1, "accepted", true, "place", "第三条")),
                            "draftChange",
                            "SUBSTANTIVE",
                            "draftNote",
                            "按审查意见修改"),
            "StateDisputes",
                    Map.of(
                            "disputes",
                            List.of(Map.of(
                                    "unit",
                                    "education",
                                    "issue",
                                    "选址",
                                    "unitOpinion",
                                    "另选",
                                    "ownOpinion",
                                    "维持",
                                    "grounds",
                                    "已比选"))));

    private final Story story;
    private final StoryForms stored;

    Forms(Story story) {
        this.story = story;
        this.stored = new StoryForms(story);
    }

    /** The form of a task, with its days as many days from today as in the book. */
    Map<String, Object> of(String task, String number, LocalDate today) {
        StoryBook.Scene scene = SCENES.get(task);
        if (scene == null) {
            return new TreeMap<>(OTHERS.getOrDefault(task, Map.of()));
        }
        long days = ChronoUnit.DAYS.between(scene.at().toLocalDate(), today);
        Map<String, Object> form = new TreeMap<>();
        stored.filled(scene, number)
                .forEach((field, value) ->
                        form.put(field, moved(value, "PublishDecision".equals(task) ? 0 : days, task, today)));
        return form;
    }

    /** Where a task, or the timer, stands in the book; what it never needs comes first. */
    static int place(String task) {
        return ORDER.indexOf(task);
    }

    String newDraft() {
        return story.document("决策草案（新稿）.txt");
    }

    private static Object moved(Object value, long days, String task, LocalDate today) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> fields = new HashMap<>();
            map.forEach((field, each) -> fields.put(field.toString(), moved(each, days, task, today)));
            return fields;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(each -> moved(each, days, task, today)).toList();
        }
        if (value instanceof String text && text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return "PublishDecision".equals(task)
                    ? today.toString()
                    : LocalDate.parse(text).plusDays(days).toString();
        }
        return value;
    }
}
