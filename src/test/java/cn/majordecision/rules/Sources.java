package cn.majordecision.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the project as they are written. */
public final class Sources {

    public static final Path MAIN = Path.of("src/main/java");
    public static final Path TEST = Path.of("src/test/java");
    public static final Path VIOLATIONS = Path.of("src/test/resources/violations");

    private Sources() {}

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every file below a folder whose name ends so, in order. */
    public static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** The first group of every match. */
    public static List<String> all(String pattern, String text) {
        return all(Pattern.compile(pattern, Pattern.DOTALL), text);
    }

    public static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> String.valueOf(match.group(1)))
                .toList();
    }

    /** Whether a text holds a Chinese character. */
    public static boolean chinese(String text) {
        return text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
    }
}
