package cn.majordecision.base.print;

import java.time.Instant;
import java.util.Map;

/**
 * What is to be printed (第三十三条).
 *
 * @param template page below {@code templates/print}, such as {@code hearing/notice}
 * @param facts what the page is filled with
 * @param source the line at the end that says what the paper was made from
 * @param asOf the moment the facts are of; the only time that enters the file
 */
public record Sheet(String template, Map<String, Object> facts, String source, Instant asOf) {

    public Sheet {
        facts = Map.copyOf(facts);
    }
}
