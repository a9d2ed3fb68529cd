package cn.majordecision.base.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the decree, as they are shown beside a task. */
class RegulationTest {

    private final Regulation regulation = new Regulation();

    @Test
    void a_citation_finds_its_article_with_all_of_its_paragraphs() {
        Article article = regulation.article("第二十五条第二款").orElseThrow();
        assertThat(article.number()).isEqualTo("第二十五条");
        assertThat(article.place()).contains("第一节 合法性审查");
        assertThat(article.lines()).hasSize(2);
        assertThat(article.lines().get(1)).contains("不得提交决策机关讨论");
    }

    @Test
    void every_article_of_the_decree_that_a_requirement_rests_on_is_there() {
        Stream<String> cited =
                Arrays.stream(Requirement.values()).map(Requirement::article).filter(name -> name.startsWith("第"));
        assertThat(cited)
                .allSatisfy(
                        name -> assertThat(regulation.article(name)).as(name).isPresent());
    }

    @Test
    void other_laws_are_not_taken_for_the_decree() {
        assertThat(regulation.article("《公平竞争审查条例》第十四条")).isEmpty();
    }
}
