package cn.majordecision.base.ledger;

import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a command could not be carried out at all, and what its user can do, in one Chinese sentence. */
final class Obstacle extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages.ledger", Locale.ROOT);

    Obstacle(String key, @Nullable Throwable cause, Object... arguments) {
        super(MessageFormat.format(TEXTS.getString("obstacle." + key), arguments), cause);
    }

    /** What the failure comes down to. */
    static Obstacle of(Throwable failure) {
        List<Throwable> causes = Stream.<@Nullable Throwable>iterate(
                        failure, cause -> cause != null, Throwable::getCause)
                .map(Objects::requireNonNull)
                .toList();
        return causes.stream()
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .orElseGet(() -> new Obstacle("other", failure, told(causes)));
    }

    private static List<Obstacle> known(Throwable cause) {
        if (cause instanceof Obstacle obstacle) {
            return List.of(obstacle);
        }
        if (cause instanceof SQLException sql && sql.getSQLState() != null) {
            return database(sql, sql.getSQLState());
        }
        if (cause instanceof NoSuchFileException || cause instanceof AccessDeniedException) {
            return List.of(new Obstacle("noFile", cause, String.valueOf(cause.getMessage())));
        }
        return cause instanceof ConnectException || cause instanceof HttpTimeoutException
                ? List.of(new Obstacle("noServer", cause))
                : List.of();
    }

    private static List<Obstacle> database(SQLException cause, String state) {
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "08" -> List.of(new Obstacle("unreachable", cause));
            case "28" -> List.of(new Obstacle("loginRefused", cause));
            case "3D" -> List.of(new Obstacle("noDatabase", cause));
            case "3F" -> List.of(new Obstacle("notMigrated", cause));
            case "42" -> List.of(new Obstacle("42501".equals(state) ? "mayNotRead" : "notMigrated", cause));
            default -> List.of();
        };
    }

    /** What was said in Chinese anywhere, or else the last word. */
    private static String told(List<Throwable> causes) {
        List<String> messages = causes.stream()
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        return messages.stream()
                .filter(message -> message.codePoints().anyMatch(Character::isIdeographic))
                .findFirst()
                .or(() -> messages.stream().reduce((first, second) -> second))
                .orElseGet(() -> causes.get(causes.size() - 1).getClass().getSimpleName())
                .replaceAll("\\s+", " ");
    }
}
