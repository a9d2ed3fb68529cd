package cn.majordecision.step.publiccomment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paragraph of a draft as it is read and pointed at.
 *
 * @param number from 1; an address in the page
 * @param style title, chapter, article or body
 * @param lead 第几条, set apart; empty when there is none
 * @param text the rest
 * @param label how the form names it
 */
record Passage(int number, String style, String lead, String text, String label) {

    private static final String NUMERAL = "第[一二三四五六七八九十百零〇\\d]+";
    private static final Pattern CHAPTER = Pattern.compile(NUMERAL + "[编章节].{0,40}");
    private static final Pattern ARTICLE =
            Pattern.compile("(" + NUMERAL + "条(?:之[一二三四五六七八九十]+)?)[\\s　]*(.*)", Pattern.DOTALL);
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_LABEL = 22;

    static List<Passage> of(List<String> paragraphs) {
        List<Passage> passages = new ArrayList<>();
        for (String paragraph : paragraphs) {
            passages.add(of(passages.size() + 1, paragraph));
        }
        return passages;
    }

    private static Passage of(int number, String text) {
        Matcher article = ARTICLE.matcher(text);
        if (article.matches()) {
            return new Passage(number, "article", article.group(1), article.group(2), label(number, text));
        }
        boolean title = number == 1 && text.length() <= LONGEST_TITLE && !text.endsWith("。");
        String style = title ? "title" : CHAPTER.matcher(text).matches() ? "chapter" : "body";
        return new Passage(number, style, "", text, label(number, text));
    }

    private static String label(int number, String text) {
        int length = text.codePointCount(0, text.length());
        String short_ =
                length <= LONGEST_LABEL ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_LABEL)) + "……";
        return "第" + number + "段：" + short_;
    }
}
