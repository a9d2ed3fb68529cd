package cn.majordecision.matter.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.Story;
import cn.majordecision.StoryBook;
import cn.majordecision.TravellingClock;
import cn.majordecision.base.document.Documents;
import cn.majordecision.matter.decision.Change;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Drafts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** What a search finds and what it does not, for whom. */
@EngineTest
class RetrievalTest {

    private static final String TITLE = "九乡风景名胜区总体规划（2021—2035年）";

    @Autowired
    Story story;

    @Autowired
    TravellingClock clock;

    @Autowired
    Decisions decisions;

    @Autowired
    Drafts drafts;

    @Autowired
    Documents documents;

    @Autowired
    Retrieval retrieval;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    @DisplayName("第三十三条：文件中连续两个字以上的任何文字都能查到，没有的文字一律查不到")
    void whatever_stands_in_a_paper_is_found_and_nothing_else() throws IOException {
        String text = new ClassPathResource("regulation/decree-713.txt").getContentAsString(StandardCharsets.UTF_8);
        String number = story.undrafted(TITLE);
        drafts.add(number, stored("决策草案.txt", text), Change.FIRST, "初稿", "undertaker");
        Random random = new Random(713);
        String flat = text.replaceAll("\\s+", "");
        SoftAssertions every = new SoftAssertions();
        for (int round = 0; round < 60; round++) {
            String there = piece(text, random);
            every.assertThat(found(number, there)).as(there).isTrue();
            String mixed = "" + flat.charAt(random.nextInt(flat.length())) + flat.charAt(random.nextInt(flat.length()));
            every.assertThat(found(number, mixed))
                    .as(mixed)
                    .isEqualTo(text.toLowerCase(Locale.ROOT).contains(mixed.toLowerCase(Locale.ROOT)));
        }
        every.assertAll();
    }

    @Test
    @DisplayName("第八条第二款、第三十三条：无权查阅的案卷查不到；办理记录只有档案、审计和政府办公室查得到")
    void nobody_finds_what_is_not_for_them() {
        StoryBook book = StoryBook.open("1-archived", story, clock, decisions);
        book.tellUntil("IssueOpinion");
        Question written = within(book.number(), "听证依法不属必须");
        assertThat(retrieval.of("archivist", written).total()).isOne();
        assertThat(retrieval.of("auditor", written).dossiers().get(0).passages())
                .extracting(Passage::sha256)
                .containsOnlyNulls();
        assertThat(retrieval.of("undertaker", written).total()).isZero();

        Question paper = within(book.number(), "送审函");
        assertThat(retrieval.of("undertaker", paper).total()).isOne();
        assertThat(retrieval.of("undertaker-2", paper).total()).isZero();
        assertThat(retrieval.of("security-admin", paper).total()).isZero();
    }

    @Test
    @DisplayName("第三十三条：按年度、单位、环节、经办人和条文查找，条件同时成立才列出")
    void what_is_asked_for_narrows_the_search_down() {
        StoryBook book = StoryBook.open("1-archived", story, clock, decisions);
        book.tellUntil("SubmitRiskReport");
        String number = book.number();
        String year = number.substring(0, 4);
        String unit = decisions.get(number).unit();

        assertThat(places(number, new Question("", year, unit, "ExpertReview", "", "", number, 0)))
                .isNotEmpty()
                .extracting(Passage::step)
                .containsOnly("ExpertReview");
        assertThat(places(number, new Question("", "", "", "PublicParticipation", "", "", number, 0)))
                .extracting(Passage::step)
                .contains("PublicComment");
        assertThat(places(number, new Question("", "", "", "", "周文涛", "第十九条", number, 0)))
                .extracting(Passage::task, Passage::person)
                .contains(org.assertj.core.groups.Tuple.tuple("StateExpertAdoption", "周文涛"));
        assertThat(places(number, new Question("", "1999", "", "", "", "", number, 0)))
                .isEmpty();
        assertThat(places(number, new Question("", "", "education", "", "", "", number, 0)))
                .isEmpty();
        assertThat(places(number, new Question("", "", "", "LegalityReview", "", "", number, 0)))
                .isEmpty();
        assertThat(places(number, new Question("", "", "", "", "欧阳", "", number, 0)))
                .isEmpty();
        assertThat(places(number, new Question("", "", "", "", "", "第九十九条", number, 0)))
                .isEmpty();
    }

    @Test
    @DisplayName("第三十三条：几个词语都要有，可以分别在标题、编号和不同文件中；摘出的文字标明词语")
    void several_words_may_stand_in_different_places() {
        String number = story.undrafted(TITLE);
        drafts.add(number, stored("草案.txt", "游客容量按每日一万二千人控制"), Change.FIRST, "初稿", "undertaker");
        drafts.add(number, stored("说明.txt", "核心景区不再新建索道 ABC"), Change.SUBSTANTIVE, "修改", "undertaker");

        assertThat(found(number, "游客容量 索道 " + number + " 九乡")).isTrue();
        assertThat(found(number, "游客容量 缆车")).isFalse();
        assertThat(found(number, "九")).as("one character, in the title").isTrue();
        Passage place = places(number, within(number, "abc")).get(0);
        assertThat(place.document()).isEqualTo("说明.txt");
        assertThat(place.excerpt())
                .containsExactly(new Passage.Piece("核心景区不再新建索道 ", false), new Passage.Piece("ABC", true));
    }

    private List<Passage> places(String number, Question question) {
        return retrieval.of("auditor", question).dossiers().stream()
                .filter(found -> found.number().equals(number))
                .flatMap(found -> found.passages().stream())
                .collect(Collectors.toList());
    }

    private boolean found(String number, String words) {
        return retrieval.of("auditor", within(number, words)).total() == 1;
    }

    private static Question within(String number, String words) {
        return new Question(words, "", "", "", "", "", number, 0);
    }

    private static String piece(String text, Random random) {
        while (true) {
            int from = random.nextInt(text.length() - 10);
            String piece = text.substring(from, from + 2 + random.nextInt(8));
            if (piece.chars().noneMatch(Character::isWhitespace)) {
                return piece;
            }
        }
    }

    private String stored(String name, String text) {
        return documents
                .store(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "undertaker")
                .sha256();
    }
}
