package cn.majordecision.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What a person sees of a form, and what the browser is given. */
final class PageRules {

    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{3,}");
    private static final Pattern KNOWN_WORDS = Pattern.compile("PDF|OFD|SHA-256|https?://\\S*");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "cam-variable|ng-|localStorage|\\son\\w+=|\\sstyle=|<style|\\srequired[\\s>=]|javascript:",
            Pattern.CASE_INSENSITIVE);
    private static final String SCRIPT = "<script cam-script type=\"text/form-script\">mdeForm(camForm);</script>";

    private PageRules() {}

    static List<FormRule> all() {
        return List.of(
                new FormRule("no form is without its task", "Initiation.Orphan", PageRules::orphan),
                new FormRule("every field has a Chinese label", "Initiation.VetProposal", PageRules::labels),
                new FormRule("a form cites the article it carries out", "Initiation.VetProposal", PageRules::article),
                new FormRule(
                        "a form shows its decision and has the kit's one line of script",
                        "Initiation.VetProposal",
                        PageRules::skeleton),
                new FormRule("a form speaks Chinese only", "Initiation.VetProposal", PageRules::words),
                new FormRule(
                        "a form brings no script, style or variable of its own",
                        "Initiation.VetProposal",
                        PageRules::forbidden),
                new FormRule(
                        "ids are unique and every field's id is its name", "Initiation.VetProposal", PageRules::ids));
    }

    private static Stream<String> orphan(Form form) {
        Path model = Path.of("bpmn", form.stem() + ".bpmn");
        boolean known = Files.exists(model)
                && Model.read(model).all(UserTask.class).anyMatch(task -> task.getId()
                        .equals("Task_" + form.task()));
        return known ? Stream.of() : Stream.of("no task Task_" + form.task() + " in " + model);
    }

    private static Stream<String> labels(Form form) {
        Stream<String> fields =
                form.fields().stream().filter(tag -> !labelled(form, tag)).map(tag -> tag.get("data-field"));
        Stream<String> cells = form.fields().stream()
                .flatMap(tag -> form.cells(tag).stream())
                .filter(cell -> !Sources.chinese(cell.get("aria-label")))
                .map(cell -> cell.get("data-cell"));
        return Stream.concat(fields, cells);
    }

    /** By the label that names its id, by its own aria-label, or by the label of the block it stands in. */
    private static boolean labelled(Form form, Form.Tag tag) {
        String before = form.text().substring(0, tag.end());
        String block = before.substring(Math.max(0, before.lastIndexOf("mde-field")));
        boolean byId = !tag.get("id").isEmpty()
                && Sources.all("<label for=\"" + Pattern.quote(tag.get("id")) + "\">(.*?)</label>", form.text())
                        .stream()
                        .anyMatch(Sources::chinese);
        boolean composite = tag.name().equals("div")
                && Sources.all("<label>(.*?)</label>", block).stream().anyMatch(Sources::chinese);
        return byId || composite || Sources.chinese(tag.get("aria-label"));
    }

    private static Stream<String> article(Form form) {
        return form.text().matches("(?s).*mde-article\">[^<]*第[一二三四五六七八九十百]+条.*")
                ? Stream.of()
                : Stream.of("no article");
    }

    private static Stream<String> skeleton(Form form) {
        boolean whole = form.text().contains("<form name=\"form\" role=\"form\" class=\"mde-form\" lang=\"zh-CN\">")
                && form.text().contains("<div data-context></div>")
                && form.text().contains(SCRIPT);
        return whole ? Stream.of() : Stream.of("skeleton");
    }

    private static Stream<String> words(Form form) {
        return ENGLISH.matcher(KNOWN_WORDS.matcher(form.words()).replaceAll(""))
                .results()
                .map(match -> match.group());
    }

    private static Stream<String> forbidden(Form form) {
        return FORBIDDEN.matcher(form.text().replace(SCRIPT, "")).results().map(match -> match.group()
                .strip());
    }

    private static Stream<String> ids(Form form) {
        Set<String> seen = new HashSet<>();
        Stream<String> doubled = form.tags().map(tag -> tag.get("id")).filter(id -> !id.isEmpty() && !seen.add(id));
        Stream<String> others = form.fields().stream()
                .filter(tag -> !tag.get("id").isEmpty() && !tag.get("id").equals(tag.get("data-field")))
                .map(tag -> tag.get("id"));
        return Stream.concat(doubled, others);
    }
}
