package cn.majordecision.portal.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A sheet as a file for a spreadsheet: UTF-8 with its mark, and nothing in it that a spreadsheet would take for a formula. */
final class Csv {

    private static final String MARK = "\uFEFF";

    /** Half-width and full-width, because an input method may change one into the other. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    static byte[] of(Sheet sheet) {
        String rows = sheet.rows().stream()
                .map(row -> line(row.stream().map(Sheet.Cell::text).toList()))
                .collect(Collectors.joining());
        return (MARK + line(sheet.heads()) + rows).getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.strip().isEmpty() ? text.charAt(0) : first(text)) >= 0
                ? "'" + text
                : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }

    /** The first character that is no blank: some programs leave blanks out before they look for a formula. */
    private static char first(String text) {
        return FORMULA.indexOf(text.charAt(0)) >= 0
                ? text.charAt(0)
                : text.strip().charAt(0);
    }
}
