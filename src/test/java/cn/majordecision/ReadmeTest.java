package cn.majordecision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.base.regulation.Parameter;
import cn.majordecision.rules.Sources;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of steps in both READMEs says what models, rooms and the national profile say. */
class ReadmeTest {

    private static final String ENGLISH = "README.md";
    private static final String CHINESE = "README.zh-CN.md";

    /** A row of the table: step, article, model, room, period. */
    private record Row(String step, String article, String model, String room, String period) {

        static Row of(String line) {
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            return new Row(cells.get(1), cells.get(2), plain(cells.get(3)), plain(cells.get(4)), cells.get(5));
        }

        private static String plain(String cell) {
            return cell.replace("`", "");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void every_model_has_its_row(String readme) {
        Set<String> models = Sources.files(Path.of("bpmn"), ".bpmn").stream()
                .map(Path::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rows(readme)).extracting(Row::model).containsExactlyInAnyOrderElementsOf(models);
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void every_row_cites_the_articles_of_its_room(String readme) {
        rows(readme)
                .forEach(row ->
                        assertThat(articles(row.article())).as(row.toString()).isEqualTo(articlesOf(row.room())));
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void every_period_is_that_of_the_national_profile(String readme) throws JsonProcessingException {
        JsonNode values = new ObjectMapper()
                .readTree(Sources.text(Path.of("src/main/resources/profiles/CN-713.json")))
                .path("values");
        rows(readme).forEach(row -> periods(row).forEach((parameter, value) -> assertThat(
                        values.path(parameter.name()).asInt(-1))
                .as("%s of %s", parameter, row.step())
                .isEqualTo(value)));
    }

    @Test
    void the_chinese_rows_bear_the_names_of_the_models() {
        rows(CHINESE).forEach(row -> assertThat(Sources.text(Path.of(row.model())))
                .contains("name=\"" + row.step() + "\" isExecutable"));
    }

    @Test
    void both_languages_have_the_same_rows() {
        assertThat(comparable(CHINESE)).isEqualTo(comparable(ENGLISH));
    }

    @Test
    void a_wrong_row_is_seen() {
        Row wrong = Row.of(
                "| Hearing | 3 | `bpmn/Hearing.bpmn` | `step.hearing` | papers 6 days (`HEARING_PAPERS_DAYS`) |");
        assertThat(articles(wrong.article())).isNotEqualTo(articlesOf(wrong.room()));
        assertThat(periods(wrong)).containsEntry(Parameter.HEARING_PAPERS_DAYS, 6);
    }

    private static List<List<Object>> comparable(String readme) {
        Function<Row, List<Object>> facts =
                row -> List.of(articles(row.article()), row.model(), row.room(), periods(row));
        return rows(readme).stream().map(facts).toList();
    }

    private static List<Row> rows(String readme) {
        return Sources.text(Path.of(readme))
                .lines()
                .filter(line -> line.startsWith("|") && line.contains("`bpmn/"))
                .map(Row::of)
                .toList();
    }

    /** A number, up to ten characters, and the parameter it belongs to. */
    private static Map<Parameter, Integer> periods(Row row) {
        Map<Parameter, Integer> periods = new TreeMap<>();
        for (String period : Sources.all("(\\d+[^`\\d]*`\\w+`)", row.period())) {
            String parameter = Sources.all("`(\\w+)`", period).get(0);
            periods.put(
                    Parameter.valueOf(parameter),
                    Integer.valueOf(Sources.all("^(\\d+)", period).get(0)));
        }
        return periods;
    }

    private static Set<Integer> articlesOf(String room) {
        String page =
                Sources.text(Sources.MAIN.resolve("cn/majordecision/" + room.replace('.', '/') + "/package-info.java"));
        return articles(page.replaceAll("(?s)《.*", ""));
    }

    /** Numbers in words or digits; 至 spans a range. */
    private static Set<Integer> articles(String text) {
        Set<Integer> articles = new TreeSet<>();
        Sources.all("(?<![\\d`])(\\d+)", text).forEach(number -> articles.add(Integer.valueOf(number)));
        Sources.all("第([一二三四五六七八九十]+)条", text).forEach(number -> articles.add(number(number)));
        Sources.all("(第[一二三四五六七八九十]+条至第[一二三四五六七八九十]+条)", text).forEach(range -> {
            List<Integer> ends = Sources.all("第([一二三四五六七八九十]+)条", range).stream()
                    .map(ReadmeTest::number)
                    .toList();
            IntStream.rangeClosed(ends.get(0), ends.get(1)).forEach(articles::add);
        });
        return articles;
    }

    private static int number(String chinese) {
        int ten = chinese.indexOf('十');
        Function<String, Integer> digit = each -> each.isEmpty() ? 0 : "零一二三四五六七八九".indexOf(each);
        if (ten < 0) {
            return digit.apply(chinese);
        }
        int tens = Stream.of(chinese.substring(0, ten)).mapToInt(digit::apply).sum();
        return Math.max(tens, 1) * 10 + digit.apply(chinese.substring(ten + 1));
    }
}
