package cn.majordecision.base.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How each person wants to be told; who has chosen nothing is told both ways. Owner of {@code notice.choice}. */
@Component
public class NoticeChoices {

    private final JdbcClient jdbc;

    NoticeChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A choice.
     *
     * @param shown in the application
     * @param mailed by e-mail
     */
    public record Choice(NoticeKind kind, boolean shown, boolean mailed) {}

    /** What a person has chosen, for every kind. */
    public List<Choice> of(String person) {
        Map<NoticeKind, Choice> chosen = jdbc
                .sql("select kind, shown, mailed from notice.choice where person = ?")
                .param(person)
                .query((row, n) -> new Choice(
                        NoticeKind.valueOf(row.getString("kind")), row.getBoolean("shown"), row.getBoolean("mailed")))
                .list()
                .stream()
                .collect(Collectors.toMap(Choice::kind, Function.identity()));
        return Arrays.stream(NoticeKind.values())
                .map(kind -> chosen.getOrDefault(kind, new Choice(kind, true, true)))
                .toList();
    }

    /** Chooses for every kind at once. */
    @Transactional
    public void choose(String person, Set<NoticeKind> shown, Set<NoticeKind> mailed) {
        for (NoticeKind kind : NoticeKind.values()) {
            jdbc.sql(
                            "insert into notice.choice (person, kind, shown, mailed) values (?, ?, ?, ?)"
                                    + " on conflict (person, kind) do update set shown = excluded.shown, mailed = excluded.mailed")
                    .params(person, kind.name(), shown.contains(kind), mailed.contains(kind))
                    .update();
        }
    }
}
