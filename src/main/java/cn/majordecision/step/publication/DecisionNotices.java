package cn.majordecision.step.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The published decisions as everybody reads them (第三十二条). */
@Component
class DecisionNotices {

    static final int PAGE = 20;

    private final JdbcClient jdbc;

    DecisionNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A published decision; the id is null until it has one. */
    record Published(
            @Nullable String id,
            String decision,
            String title,
            String unitName,
            String officialNumber,
            String text,
            LocalDate gazetteOn,
            String gazetteIssue,
            LocalDate websiteOn,
            String websiteAddress,
            LocalDate newspaperOn,
            String newspaperIssue,
            @Nullable String adoptionStatement,
            @Nullable String explanationKind,
            @Nullable String explanation) {

        /** True when the address can be followed. */
        public boolean linked() {
            return websiteAddress.matches("https?://\\S+");
        }
    }

    String add(Published published) {
        return jdbc.sql("""
                        insert into publication.notice (decision, title, unit_name, official_number, text, gazette_on,
                            gazette_issue, website_on, website_address, newspaper_on, newspaper_issue,
                            adoption_statement, explanation_kind, explanation)
                        values (:decision, :title, :unitName, :officialNumber, :text, :gazetteOn,
                            :gazetteIssue, :websiteOn, :websiteAddress, :newspaperOn, :newspaperIssue,
                            :adoptionStatement, :explanationKind, :explanation) returning id
                        """).paramSource(published).query(String.class).single();
    }

    Optional<Published> find(String id) {
        return jdbc.sql("select * from publication.notice where id = ?")
                .param(id)
                .query(Published.class)
                .optional();
    }

    /** A page, the newest first; one more when there is a next. */
    List<Published> page(String words, int page) {
        return jdbc.sql("""
                        select * from publication.notice where :words = ''
                            or position(lower(:words) in lower(title || ' ' || unit_name || ' ' || official_number)) > 0
                        order by published_at desc, id limit :limit offset :offset
                        """)
                .param("words", words.strip())
                .param("limit", PAGE + 1)
                .param("offset", Math.multiplyExact(page, PAGE))
                .query(Published.class)
                .list();
    }
}
