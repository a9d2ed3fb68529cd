package cn.majordecision.base.regulation;

import java.util.List;

/**
 * An article of Decree 713, in its own words.
 *
 * @param number such as 第二十五条
 * @param place the chapter and section it stands in
 * @param lines its paragraphs and items, in order
 */
public record Article(String number, String place, List<String> lines) {}
