package cn.majordecision.base.regulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The text of Decree 713, article by article. */
@Component
public class Regulation {

    private static final Pattern ARTICLE = Pattern.compile("(第[一二三四五六七八九十百]+条)\\s*(.*)");
    private static final Pattern CHAPTER = Pattern.compile("第[一二三四五六七八九十]+章.*");
    private static final Pattern SECTION = Pattern.compile("第[一二三四五六七八九十]+节.*");

    private final Map<String, Article> articles;

    Regulation() {
        this.articles = read(text());
    }

    /** The article a citation such as 第二十五条第二款 points to; empty for other laws. */
    public Optional<Article> article(String citation) {
        Matcher cited = ARTICLE.matcher(citation);
        return cited.matches() ? Optional.ofNullable(articles.get(cited.group(1))) : Optional.empty();
    }

    private static Map<String, Article> read(List<String> text) {
        Map<String, Article> found = new LinkedHashMap<>();
        String chapter = "";
        String section = "";
        List<String> lines = new ArrayList<>();
        for (String line : text) {
            Matcher article = ARTICLE.matcher(line);
            if (CHAPTER.matcher(line).matches()) {
                chapter = line;
                section = "";
            } else if (SECTION.matcher(line).matches()) {
                section = " " + line;
            } else if (article.matches()) {
                lines = new ArrayList<>(List.of(article.group(2)));
                found.put(article.group(1), new Article(article.group(1), chapter + section, lines));
            } else {
                lines.add(line);
            }
        }
        return found;
    }

    private static List<String> text() {
        try (InputStream file = new ClassPathResource("regulation/decree-713.txt").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
