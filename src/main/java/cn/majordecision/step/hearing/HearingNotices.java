package cn.majordecision.step.hearing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The announcements of hearings as everybody reads them; the newest of a decision counts (第十六条第二款). */
@Component
class HearingNotices {

    static final int PAGE = 20;

    private static final String SELECT = """
            select n.*, n.held_on >= (gate.now() at time zone 'Asia/Shanghai')::date as ahead,
                (select min(later.record) from hearing.notice later
                    where later.decision = n.decision and later.record > n.record) as replaced_by
            from hearing.notice n
            """;

    private final JdbcClient jdbc;

    HearingNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was just announced. */
    record Announced(
            String decision,
            long record,
            String title,
            String unitName,
            LocalDate heldOn,
            String heldAt,
            String place,
            String draft,
            String explanation,
            String selectionRules,
            String sides) {}

    /** An announcement as it stands; replaced when there is a newer one of the same decision. */
    record Published(
            String id,
            String decision,
            long record,
            String title,
            String unitName,
            LocalDate heldOn,
            String heldAt,
            String place,
            String draft,
            String explanation,
            String selectionRules,
            String sides,
            boolean ahead,
            @Nullable Long replacedBy) {}

    String add(Announced announced) {
        return jdbc.sql("""
                        insert into hearing.notice (decision, record, title, unit_name, held_on, held_at, place, draft,
                            explanation, selection_rules, sides)
                        values (:decision, :record, :title, :unitName, :heldOn, :heldAt, :place, :draft,
                            :explanation, :selectionRules, :sides) returning id
                        """).paramSource(announced).query(String.class).single();
    }

    Optional<Published> find(String id) {
        return jdbc.sql(SELECT + "where n.id = ?")
                .param(id)
                .query(Published.class)
                .optional();
    }

    /** A page, hearings still to come first; one more when there is a next. */
    List<Published> page(String words, int page) {
        return jdbc.sql("select * from (" + SELECT + """
                        ) n where :words = '' or position(lower(:words) in lower(title || ' ' || unit_name)) > 0
                        order by not ahead, case when ahead then held_on end, held_on desc, id
                        limit :limit offset :offset
                        """)
                .param("words", words.strip())
                .param("limit", PAGE + 1)
                .param("offset", Math.multiplyExact(page, PAGE))
                .query(Published.class)
                .list();
    }
}
