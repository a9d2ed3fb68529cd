package cn.majordecision.base.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Cockpit in Chinese as far as operators use it: our texts over the engine's shipped English, so that no key is ever shown raw.
 */
@Hidden
@RestController
class CockpitTexts {

    private static final String SHIPPED = "META-INF/resources/webjars/camunda/app/cockpit/locales/en.json";
    private static final String OURS = "webapps/cockpit-zh-CN.json";

    private final JsonNode merged;

    CockpitTexts(ObjectMapper json) {
        this.merged = merged(json);
    }

    @GetMapping(path = "/camunda/app/cockpit/locales/zh-CN.json", produces = MediaType.APPLICATION_JSON_VALUE)
    JsonNode texts() {
        return merged;
    }

    static JsonNode merged(ObjectMapper json) {
        ObjectNode shipped = (ObjectNode) read(json, SHIPPED);
        JsonNode ours = read(json, OURS);
        ((ObjectNode) shipped.get("labels")).setAll((ObjectNode) ours.get("labels"));
        shipped.set("dateLocales", ours.get("dateLocales"));
        return shipped;
    }

    private static JsonNode read(ObjectMapper json, String name) {
        try (InputStream file = new ClassPathResource(name).getInputStream()) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return json.readTree(text.replace("\uFEFF", ""));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
