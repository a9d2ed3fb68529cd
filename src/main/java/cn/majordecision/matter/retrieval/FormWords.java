package cn.majordecision.matter.retrieval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words a person wrote into a form; hashes, codes, accounts and days are none. */
final class FormWords {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CODE = Pattern.compile("[\\w.:+/-]*");

    private FormWords() {}

    /** One line each, in the order of the form; empty when nothing was written. */
    static String of(String content) {
        List<String> words = new ArrayList<>();
        try {
            collect(JSON.readTree(content), words);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
        return String.join("\n", words);
    }

    private static void collect(JsonNode node, List<String> words) {
        if (node.isTextual() && !CODE.matcher(node.asText()).matches()) {
            words.add(node.asText().strip());
        }
        node.forEach(each -> collect(each, words));
    }
}
