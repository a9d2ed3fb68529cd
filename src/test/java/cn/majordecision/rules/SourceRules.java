package cn.majordecision.rules;

import cn.majordecision.base.ledger.LedgerEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every source file obeys: size, words, the sentence above a type, the package's own page. */
public final class SourceRules {

    private static final int LINES_OF_A_CLASS = 200;
    private static final int LINES_OF_A_METHOD = 25;
    /** A list of rules is read like a list, however the formatter breaks its lines. */
    private static final int LINES_OF_A_LIST_OF_RULES = 50;

    /** Written so that this file does not report itself. */
    private static final Pattern UNFINISHED = Pattern.compile(
            "\\bTO" + "DO\\b|\\bFIX" + "ME\\b|@Dis" + "abled\\b|Thread\\.sl" + "eep|import lom" + "bok|@auth" + "or");

    private static final Pattern TYPE = Pattern.compile(
            "(?m)^(?:public |final |abstract |sealed |non-sealed )*(?:class|record|interface|enum|@interface) \\w+");

    private static final Pattern ARTICLE = Pattern.compile("第[一二三四五六七八九十百]+条|(?i)no article");

    private static final Pattern MESSAGE =
            Pattern.compile("Rule\\s*\\.(?:<\\w+>)?(?:of|warn)\\(\\s*R_\\d{3},\\s*\"([\\w.]+)\"");

    private static final Pattern OTHER_TIME = Pattern.compile(
            "(?<!gate\\.)\\bnow\\(\\)|\\bcurrent_timestamp\\b|\\bcurrent_date\\b|\\blocaltimestamp\\b|\\bclock_timestamp\\(\\)",
            Pattern.CASE_INSENSITIVE);

    private SourceRules() {}

    /** Every rule. */
    public static List<SourceRule> every() {
        return List.of(
                new SourceRule(
                        "a class has at most 200 lines",
                        Sources.MAIN,
                        ".java",
                        "java/violations/TooLong.java",
                        SourceRules::lines),
                new SourceRule(
                        "a method has at most 25 lines, a list of rules 50",
                        Sources.MAIN,
                        ".java",
                        "java/violations/LongMethod.java",
                        SourceRules::methods),
                new SourceRule(
                        "every type says in a sentence what it is",
                        Sources.MAIN,
                        ".java",
                        "java/violations/NoSentence.java",
                        SourceRules::sentence),
                new SourceRule(
                        "nothing in the product is unfinished or switched off",
                        Sources.MAIN,
                        ".java",
                        "java/violations/Unfinished.java",
                        SourceRules::unfinished),
                new SourceRule(
                        "no test is unfinished, switched off or asleep",
                        Sources.TEST.resolve("cn"),
                        ".java",
                        "java/violations/Unfinished.java",
                        SourceRules::unfinished),
                new SourceRule(
                        "every package has a page that cites an article or says it carries out none",
                        Sources.MAIN,
                        ".java",
                        "java/violations/NoSentence.java",
                        SourceRules::page),
                new SourceRule(
                        "every room declares its arrows",
                        Sources.MAIN,
                        "package-info.java",
                        "java/violations/package-info.java",
                        SourceRules::arrows),
                new SourceRule(
                        "no page of a test package hides the room's",
                        Sources.TEST.resolve("cn"),
                        "package-info.java",
                        "java/violations/base/ledger/package-info.java",
                        SourceRules::hidden),
                new SourceRule(
                        "every rule has its sentence in the messages",
                        Sources.MAIN,
                        ".java",
                        "java/violations/NoMessage.java",
                        SourceRules::messages),
                new SourceRule(
                        "what is published is an event",
                        Sources.MAIN,
                        ".java",
                        "java/violations/NoMessage.java",
                        SourceRules::published),
                new SourceRule(
                        "recorded times come from gate.now() alone",
                        Path.of("src/main/resources/db/migration"),
                        ".sql",
                        "resources/violations/other_time.sql",
                        SourceRules::time));
    }

    private static Stream<String> lines(Path file) {
        long lines = Sources.text(file).lines().count();
        return lines > LINES_OF_A_CLASS ? Stream.of(lines + " lines") : Stream.of();
    }

    /** Reads the formatter's indentation: a member closes at the column where it began. */
    private static Stream<String> methods(Path file) {
        List<String> lines = Sources.text(file).lines().toList();
        List<String> long_ = new ArrayList<>();
        for (String column : List.of("    ", "        ")) {
            int opened = -1;
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (line.equals(column + "}") && opened >= 0) {
                    if (i - opened - 1 > allowed(lines.get(opened))) {
                        long_.add((i - opened - 1) + " lines from line " + (opened + 1));
                    }
                    opened = -1;
                } else if (line.matches(column + "[\\w@<].*")) {
                    opened = line.matches(".*\\b(class|record|interface|enum)\\b.*") ? -1 : i;
                }
            }
        }
        return long_.stream();
    }

    private static int allowed(String signature) {
        return signature.contains(" List<Rule<") ? LINES_OF_A_LIST_OF_RULES : LINES_OF_A_METHOD;
    }

    private static Stream<String> sentence(Path file) {
        String text = Sources.text(file);
        return TYPE.matcher(text)
                .results()
                .limit(1)
                .filter(type -> {
                    String before = text.substring(0, type.start());
                    return !before.contains("*/");
                })
                .map(type -> type.group());
    }

    private static Stream<String> unfinished(Path file) {
        return UNFINISHED.matcher(Sources.text(file)).results().map(found -> found.group());
    }

    private static Stream<String> page(Path file) {
        Path page = file.resolveSibling("package-info.java");
        if (page.endsWith("cn/majordecision/package-info.java")) {
            return Stream.of();
        }
        return page.toFile().exists() && ARTICLE.matcher(Sources.text(page)).find()
                ? Stream.of()
                : Stream.of("no article");
    }

    private static Stream<String> arrows(Path file) {
        String text = Sources.text(file);
        boolean room = file.toString()
                .matches(".*(cn/majordecision/(base|matter|step|portal)/\\w+|/violations)/package-info.java");
        boolean declared = text.contains("@ApplicationModule(")
                && text.contains("allowedDependencies")
                && text.contains("@NullMarked");
        return room && !declared ? Stream.of("no arrows") : Stream.of();
    }

    private static Stream<String> hidden(Path file) {
        Path room = Path.of(
                file.toString().replace("src/test/java/", "src/main/java/").replace("violations", "cn/majordecision"));
        return Files.exists(room) ? Stream.of("hides " + room) : Stream.of();
    }

    private static Stream<String> messages(Path file) {
        String texts = String.join(
                "\n",
                Sources.files(Path.of("src/main/resources/messages"), ".properties").stream()
                        .map(Sources::text)
                        .toList());
        return Sources.all(MESSAGE, Sources.text(file)).stream()
                .filter(key -> key.contains(".") && !key.endsWith("."))
                .filter(key -> !texts.matches("(?s)(.*\n)?" + Pattern.quote(key) + "\\s*=.*"));
    }

    private static Stream<String> published(Path file) {
        return Sources.all("publishEvent\\(\\s*new (\\w+)", Sources.text(file)).stream()
                .filter(event -> !Code.any(
                        type -> type.getSimpleName().equals(event) && type.isAssignableTo(LedgerEvent.class)));
    }

    private static Stream<String> time(Path file) {
        String text = Sources.text(file).replaceAll("--[^\n]*", "");
        return Sources.name(file).startsWith("V005__")
                ? Stream.of()
                : OTHER_TIME.matcher(text).results().map(found -> found.group());
    }
}
