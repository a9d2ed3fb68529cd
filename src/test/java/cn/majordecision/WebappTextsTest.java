package cn.majordecision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The Chinese texts of the webapps are complete: a missing key would show as RAW_KEY, a lost placeholder as a lost word. */
class WebappTextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    /** The time of day in the thanks at logout has no place in Chinese. */
    private static final Set<String> WITHOUT_PLACEHOLDERS = Set.of("AUTH_LOGOUT_THANKS");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin"})
    void every_shipped_key_has_a_chinese_text_with_the_same_placeholders(String app) throws IOException {
        Map<String, String> english = labels(app, "en");
        Map<String, String> chinese = labels(app, "zh-CN");
        assertThat(chinese.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
        english.keySet().removeAll(WITHOUT_PLACEHOLDERS);
        assertThat(english).allSatisfy((key, text) -> assertThat(placeholders(chinese.getOrDefault(key, "")))
                .as(key)
                .isEqualTo(placeholders(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void chinese_is_the_only_locale(String app) throws IOException {
        assertThat(file(app, "scripts/config.js"))
                .contains("availableLocales: ['zh-CN']", "fallbackLocale: 'zh-CN'", "重大行政决策流程引擎");
        assertThat(file(app, "styles/user-styles.css")).contains(".ce-eol-banner { display: none");
    }

    @Test
    void cockpit_lays_our_chinese_over_the_shipped_english() throws IOException {
        Map<String, String> english = labels(file("cockpit", "locales/en.json"));
        Map<String, String> ours = labels(resource("webapps/cockpit-zh-CN.json"));
        assertThat(english.keySet()).as("no key that is not shipped").containsAll(ours.keySet());
        ours.keySet().removeAll(WITHOUT_PLACEHOLDERS);
        assertThat(ours)
                .allSatisfy((key, text) ->
                        assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.getOrDefault(key, ""))));
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private static Map<String, String> labels(String app, String locale) throws IOException {
        return labels(file(app, "locales/" + locale + ".json"));
    }

    private static Map<String, String> labels(String text) throws IOException {
        JsonNode labels = new ObjectMapper()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .readTree(text.replace("\uFEFF", ""))
                .get("labels");
        Map<String, String> texts = new TreeMap<>();
        labels.properties()
                .forEach(label -> texts.put(label.getKey(), label.getValue().asText()));
        return texts;
    }

    private static String file(String app, String name) throws IOException {
        return resource("META-INF/resources/webjars/camunda/app/" + app + "/" + name);
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = new ClassPathResource(name).getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
