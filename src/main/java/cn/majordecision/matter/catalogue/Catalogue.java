package cn.majordecision.matter.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The editions of the annual catalogues and their matters; owner of the tables of this room (第三条第三款). */
@Component
public class Catalogue {

    private static final String ITEMS = """
            select i.*, array(select t.decision from catalogue.taken_up t where t.year = i.year and t.title = i.title
                order by t.decision) as decisions from catalogue.item i""";

    private final JdbcClient jdbc;

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The years there is something for, newest first. */
    public List<Integer> years() {
        return jdbc.sql("select distinct year from catalogue.edition order by year desc")
                .query(Integer.class)
                .list();
    }

    /** The editions of a year, oldest first. */
    public List<Edition> of(int year) {
        Map<Integer, List<CatalogueItem>> items = new LinkedHashMap<>();
        jdbc.sql(ITEMS + " where i.year = ? order by i.edition, i.id")
                .param(year)
                .query((row, n) -> items.computeIfAbsent(row.getInt("edition"), key -> new ArrayList<>())
                        .add(item(row, n)))
                .list();
        return jdbc.sql("select * from catalogue.edition where year = ? order by number")
                .param(year)
                .query((row, n) -> edition(row, items))
                .list();
    }

    /** The edition in force in a year, if one is published. */
    public Optional<Edition> inForce(int year) {
        return of(year).stream().filter(Edition::published).reduce((first, last) -> last);
    }

    /** The draft of a year, if there is one. */
    public Optional<Edition> draft(int year) {
        return of(year).stream().filter(edition -> !edition.published()).findFirst();
    }

    /** A matter of a published edition. */
    public Optional<CatalogueItem> published(long id) {
        return jdbc.sql(ITEMS + " join catalogue.edition e on e.year = i.year and e.number = i.edition"
                        + " where i.id = ? and e.published_at is not null")
                .param(id)
                .query(Catalogue::item)
                .optional();
    }

    /** The matter a decision takes up, if it names one: its year and name. */
    public Optional<String> takenUpBy(String decision) {
        return jdbc.sql("select year || '年度：' || title from catalogue.taken_up where decision = ?")
                .param(decision)
                .query(String.class)
                .optional();
    }

    /** Begins a draft with what is in force. */
    void begin(int year, int number, String by) {
        jdbc.sql("insert into catalogue.edition (year, number, drawn_up_by) values (?, ?, ?)")
                .params(year, number, by)
                .update();
        jdbc.sql(
                        "insert into catalogue.item (year, edition, title, lead_unit, source)"
                                + " select year, ?, title, lead_unit, source from catalogue.item where year = ? and edition = ? order by id")
                .params(number, year, number - 1)
                .update();
    }

    void add(Edition draft, String title, String leadUnit, String source) {
        jdbc.sql("insert into catalogue.item (year, edition, title, lead_unit, source) values (?, ?, ?, ?, ?)")
                .params(draft.year(), draft.number(), title, leadUnit, source)
                .update();
    }

    void drop(long id) {
        jdbc.sql("delete from catalogue.item where id = ?").param(id).update();
    }

    void publish(Edition draft, Publication publication, String by) {
        jdbc.sql(
                        "update catalogue.edition set meeting = ?, meeting_on = ?, consent = ?, consent_on = ?, published_by = ?,"
                                + " published_at = gate.now() where year = ? and number = ?")
                .params(
                        publication.meeting(),
                        publication.meetingOn(),
                        publication.consent(),
                        publication.consentOn(),
                        by,
                        draft.year(),
                        draft.number())
                .update();
    }

    void takeUp(String decision, CatalogueItem item) {
        jdbc.sql("insert into catalogue.taken_up (decision, year, title) values (?, ?, ?)")
                .params(decision, item.year(), item.title())
                .update();
    }

    private static CatalogueItem item(ResultSet row, int n) throws SQLException {
        return new CatalogueItem(
                row.getLong("id"),
                row.getInt("year"),
                row.getString("title"),
                row.getString("lead_unit"),
                row.getString("source"),
                List.of((String[]) row.getArray("decisions").getArray()));
    }

    private static Edition edition(ResultSet row, Map<Integer, List<CatalogueItem>> items) throws SQLException {
        return new Edition(
                row.getInt("year"),
                row.getInt("number"),
                row.getString("meeting"),
                row.getObject("meeting_on", LocalDate.class),
                row.getString("consent"),
                row.getObject("consent_on", LocalDate.class),
                row.getTimestamp("published_at") == null
                        ? null
                        : row.getTimestamp("published_at").toInstant(),
                items.getOrDefault(row.getInt("number"), List.of()));
    }
}
