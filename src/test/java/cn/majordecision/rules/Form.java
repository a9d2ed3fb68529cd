package cn.majordecision.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A form file as the rules read it.
 *
 * @param file where it is
 * @param text its content
 */
public record Form(Path file, String text) {

    private static final Pattern TAG = Pattern.compile("<(\\w+)((?:\\s+[\\w-]+(?:=\"[^\"]*\")?)*)\\s*/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)(?:=\"([^\"]*)\")?");
    private static final Pattern BLOCK = Pattern.compile("<template>(.*?)</template>", Pattern.DOTALL);

    static Form read(Path file) {
        return new Form(file, Sources.text(file));
    }

    /** Every form of the product. */
    static List<Form> every() {
        return Sources.files(Path.of("forms"), ".html").stream().map(Form::read).toList();
    }

    /**
     * An opening tag.
     *
     * @param name in lower case
     * @param attributes by name
     * @param end where the tag ends in the text
     */
    record Tag(String name, Map<String, String> attributes, int end) {
        String get(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }
    }

    String stem() {
        return part(0);
    }

    String task() {
        return part(1);
    }

    private String part(int index) {
        return List.of(Sources.name(file).split("\\.", -1)).get(index);
    }

    /** The fields outside of repeated rows. */
    List<Tag> fields() {
        return tags(text)
                .filter(tag -> tag.attributes().containsKey("data-field"))
                .toList();
    }

    /** The cells of a field of rows. */
    List<Tag> cells(Tag field) {
        String inside = Sources.all(BLOCK, text.substring(field.end())).stream()
                .findFirst()
                .orElse("");
        return tags(inside)
                .filter(tag -> tag.attributes().containsKey("data-cell"))
                .toList();
    }

    /** The values a select offers, the empty one left out. */
    List<String> options(Tag select) {
        String inside = text.substring(select.end()).split("</select>", 2)[0];
        return Sources.all("<option value=\"([^\"]+)\"", inside);
    }

    Stream<Tag> tags() {
        return tags(text);
    }

    /** What a person reads: no tags, no script. */
    String words() {
        return text.replaceAll("(?s)<script.*?</script>|<!--.*?-->", " ").replaceAll("<[^>]+>", " ");
    }

    private static Stream<Tag> tags(String text) {
        return TAG.matcher(text).results().map(match -> {
            Map<String, String> attributes = new TreeMap<>();
            ATTRIBUTE
                    .matcher(String.valueOf(match.group(2)))
                    .results()
                    .forEach(pair -> attributes.put(pair.group(1), pair.group(2) == null ? "" : pair.group(2)));
            return new Tag(match.group(1), attributes, match.end());
        });
    }
}
