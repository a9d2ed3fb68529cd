package cn.majordecision.base.workflow.guard;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address of the engine's REST interface, the same from both doors, if it is spelled in the one plain way: no empty or dotted
 * part, no parameter within the path, nothing encoded that needs no encoding, no slash at the end.
 */
final class RestAddress {

    private static final String DOOR_OF_WEBAPPS = "/camunda/api/engine/engine/default/";
    private static final String DOOR = "/engine-rest/";

    /** The webapps ask for the list of engines with a slash at its end; this one spelling is theirs. */
    private static final String ENGINES = "/camunda/api/engine/engine";

    /** Letters, digits and the few signs of ids, or whatever UTF-8 beyond ASCII is encoded; a colon parts the ids of definitions. */
    private static final Pattern PLAIN =
            Pattern.compile("(?:/(?!\\.{1,2}(?:/|$))(?:[\\w.:$@~-]|%[89A-Fa-f][0-9A-Fa-f]|%3[Aa]|%20|%23|%40)+)+");

    private RestAddress() {}

    static Optional<String> of(String requested) {
        if (requested.equals(ENGINES + "/")) {
            return Optional.of(ENGINES);
        }
        if (!PLAIN.matcher(requested).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                requested.startsWith(DOOR_OF_WEBAPPS)
                        ? DOOR + requested.substring(DOOR_OF_WEBAPPS.length())
                        : requested);
    }

    /** A file of a webapp may lie in a folder; any other blank of a template is one part of the path. */
    static Pattern pattern(String template) {
        String regex = Pattern.quote(template.replaceFirst("/static/\\{}$", "/static/\u0000"))
                .replace("{}", "\\E[^/]+\\Q");
        return Pattern.compile(regex.replace("\u0000", "\\E.+\\Q"));
    }
}
