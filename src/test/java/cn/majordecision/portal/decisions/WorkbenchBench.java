package cn.majordecision.portal.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.Story;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How long the pages take with 2,000 decisions, their evidence and texts and 200,000 comments, for 20 people at once: {@code mvn -q
 * test -Dtest=WorkbenchBench}. Not part of the suite; prints what it measured.
 */
@EngineTest
class WorkbenchBench {

    private static final int PEOPLE = 20;
    private static final int ROUNDS = 15;
    private static final List<String> USERS =
            List.of("government-office", "undertaker", "legality-reviewer", "auditor", "unit-head");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    FlywayConnectionDetails owner;

    @Test
    void pages_with_two_thousand_decisions() throws Exception {
        IntStream.range(0, 150).forEach(n -> story.begin("LegalityReview", story.decision("在办事项" + n)));
        fill();
        String number = "2090-0042";
        for (String path : List.of(
                "/",
                "/?show=LATE&by=DUE",
                "/?q=" + Desk.encoded("标识牌"),
                "/?page=40",
                "/decisions/" + number,
                "/decisions/" + number + "/drafts",
                "/catalogue")) {
            measure(path);
        }
    }

    private void measure(String path) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        List<Future<List<Long>>> visits = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            Desk desk = Desk.of(USERS.get(person % USERS.size()), port);
            visits.add(people.submit(() -> visit(desk, path)));
        }
        List<Long> times = new ArrayList<>();
        for (Future<List<Long>> visit : visits) {
            times.addAll(visit.get());
        }
        people.shutdown();
        times.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%-40s p50 %4d ms  p95 %4d ms  max %4d ms%n",
                path,
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100),
                times.get(times.size() - 1));
    }

    private static List<Long> visit(Desk desk, String path) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long before = System.nanoTime();
            int status = desk.open(path).statusCode();
            times.add((System.nanoTime() - before) / 1_000_000);
            assertThat(status).as(path).isEqualTo(200);
        }
        return times.subList(3, times.size());
    }

    private void fill() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                Statement sql = connection.createStatement()) {
            sql.execute(FILL);
        }
    }

    private static final String FILL = """
            insert into gate.decision (number, title, kind, unit, profile, profile_version, state, opened_by)
                select '2090-' || lpad(n::text, 4, '0'), '松阳县第' || n || '号公路改造工程项目', 'MAKE',
                    (array['transport', 'education', 'natural-resources'])[n % 3 + 1], 'CN-713', 1,
                    (array['STARTED', 'STARTED', 'ADOPTED', 'ARCHIVED'])[n % 4 + 1], 'undertaker'
                from generate_series(1, 2000) n;
            insert into document.content (sha256, size, media_type)
                select encode(sha256(convert_to('bench' || n, 'UTF8')), 'hex'), 100, 'text/plain' from generate_series(1, 4000) n;
            insert into document.upload (sha256, name, uploader)
                select encode(sha256(convert_to('bench' || n, 'UTF8')), 'hex'), '草案' || n || '.txt', 'undertaker' from generate_series(1, 4000) n;
            insert into document.wording (sha256, words, pairs)
                select encode(sha256(convert_to('bench' || n, 'UTF8')), 'hex'),
                    repeat('第一条　沿线村庄路口按照标准设置标志标线，项目占用耕地的依法办理手续。' || chr(10), 100) || '第' || n || '号标识牌',
                    array['沿线', '线村', '村庄', '标志', '标线', '耕地'] || case when n % 100 = 0 then array['标识', '识牌'] else '{}' end
                from generate_series(1, 4000) n;
            insert into gate.draft (decision, version, sha256, change, note, added_by)
                select '2090-' || lpad(((n + 1) / 2)::text, 4, '0'), 2 - n % 2, encode(sha256(convert_to('bench' || n, 'UTF8')), 'hex'),
                    case when n % 2 = 1 then 'FIRST' else 'SUBSTANTIVE' end, '说明', 'undertaker' from generate_series(1, 4000) n;
            insert into gate.requirement (decision, requirement, article, step, draft_bound, before_meeting, applies, ruled_by)
                select d.number, s.requirement, s.article, s.step, coalesce(s.draft_bound, false), s.before_meeting, true, 'engine'
                from gate.decision d cross join gate.statute s where d.number like '2090-%' and s.from_start;
            insert into gate.record (decision, step, task, draft_version, content, documents, warnings, recorded_by)
                select d.number, t.step, t.task, 2, case when t.task = 'SortComments' then
                    (select json_build_object('comments', json_agg(json_build_object('text', repeat('建议增设路口标线。', 8), 'adopted', c % 2 = 0)))::text
                        from generate_series(1, 100) c) else '{}' end, '{}', '{}', 'undertaker'
                from gate.decision d cross join (values ('Drafting', 'PrepareDraft'), ('PublicComment', 'SortComments'),
                    ('PublicParticipation', 'StatePublicAdoption'), ('ExpertReview', 'StateExpertAdoption'),
                    ('RiskAssessment', 'SubmitRiskReport'), ('LegalityReview', 'SubmitForReview')) t (step, task)
                where d.number like '2090-%';
            insert into gate.evidence (decision, requirement, holds, draft_version, record)
                select q.decision, q.requirement, true, 1 + (hashtext(q.decision) & 1), (select min(r.id) from gate.record r where r.decision = q.decision)
                from gate.requirement q where q.decision like '2090-%' and q.before_meeting;
            analyze
            """;
}
