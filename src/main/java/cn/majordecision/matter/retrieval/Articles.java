package cn.majordecision.matter.retrieval;

import cn.majordecision.base.regulation.Requirement;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The articles that papers of a dossier can prove, without their paragraphs; asked for with all requirements that rest on them. */
@Component
public class Articles {

    private final JdbcClient jdbc;

    Articles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All, in the order of the requirements. */
    public List<String> all() {
        return jdbc.sql("select requirement from gate.statute order by requirement").query(String.class).list().stream()
                .map(Requirement::of)
                .map(Articles::of)
                .distinct()
                .toList();
    }

    /** The article of a requirement, such as 第十五条, or 《公平竞争审查条例》第十四条. */
    static String of(Requirement requirement) {
        return requirement.article().substring(0, requirement.article().lastIndexOf('条') + 1);
    }
}
