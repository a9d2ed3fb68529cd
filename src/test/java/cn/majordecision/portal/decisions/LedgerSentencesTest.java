package cn.majordecision.portal.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.rules.Sources;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Whatever comes into the ledger of a decision has its sentence. */
class LedgerSentencesTest {

    private static final Pattern EVENT =
            Pattern.compile("record (\\w+)\\(\\s*(?:@Nullable )?String decision,[^{]*?implements LedgerEvent");

    @Test
    void every_event_of_a_decision_has_a_sentence() throws IOException {
        Properties texts = new Properties();
        for (String room : new String[] {"decisions", "catalogue", "proposal", "review"}) {
            texts.load(new InputStreamReader(
                    new ClassPathResource("messages/" + room + ".properties").getInputStream(),
                    StandardCharsets.UTF_8));
        }
        Set<String> events = new TreeSet<>();
        Sources.files(Sources.MAIN, ".java").forEach(file -> events.addAll(Sources.all(EVENT, Sources.text(file))));
        assertThat(events).contains("StepCompleted", "DraftAdded", "WithdrawalRequested", "CatalogueItemNamed");
        assertThat(events).allSatisfy(event -> assertThat(texts.getProperty("entry." + event))
                .isNotBlank());
    }
}
