package cn.majordecision.base.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.base.database.DatabaseSlice;
import cn.majordecision.base.database.SharedPostgres;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;

/** The commands of the jar answer whoever starts them at a bad moment with one sentence in Chinese, and never with "broken". */
@SpringBootTest(
        classes = {DatabaseSlice.class, LedgerSlice.class},
        webEnvironment = WebEnvironment.NONE)
class LedgerCommandsTest {

    private final Acts acts;
    private final JdbcConnectionDetails app;
    private final String database;

    @Autowired
    Sequencer sequencer;

    @Autowired
    SigningKeys keys;

    @TempDir
    Path folder = Path.of("target");

    @Autowired
    LedgerCommandsTest(
            ApplicationEventPublisher events, PlatformTransactionManager transactions, JdbcConnectionDetails app) {
        this.acts = new Acts(events, transactions);
        this.app = app;
        this.database = app.getJdbcUrl().substring(app.getJdbcUrl().lastIndexOf('/') + 1);
    }

    /** What a command came to. */
    record Answer(int code, String said) {}

    private static Answer run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        try {
            System.setOut(both);
            System.setErr(both);
            return new Answer(LedgerCommands.run(arguments), said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private Answer onDatabase(String command, JdbcConnectionDetails login, String url) {
        return run(Stream.of(
                        command,
                        "--to=" + folder.resolve("ledger.export"),
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + login.getUsername(),
                        "--spring.datasource.password=" + login.getPassword(),
                        "--spring.datasource.hikari.connection-timeout=1000")
                .toArray(String[]::new));
    }

    private static void impossible(Answer answer, String... words) {
        assertThat(answer.code()).as(answer.said()).isEqualTo(2);
        assertThat(answer.said().strip().lines())
                .singleElement()
                .asString()
                .startsWith("未能完成：")
                .contains(words);
        assertThat(answer.said()).doesNotContain("Exception", "不通过", "Hikari");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-ledger", "export-ledger"})
    void a_database_that_was_never_migrated(String command) {
        String empty = SharedPostgres.newDatabase();
        JdbcConnectionDetails login = SharedPostgres.app(empty);
        impossible(onDatabase(command, login, login.getJdbcUrl()), "还没有由本系统初始化", "请先正常启动一次系统");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-ledger", "export-ledger"})
    void a_database_that_cannot_be_reached(String command) throws IOException {
        impossible(onDatabase(command, app, "jdbc:postgresql://localhost:" + closedPort() + "/mde"), "连不上数据库");
        impossible(onDatabase(command, app, app.getJdbcUrl() + "_none"), "没有这个数据库");
        JdbcConnectionDetails stranger = login(app.getUsername(), "wrong");
        impossible(onDatabase(command, stranger, app.getJdbcUrl()), "数据库拒绝登录");
    }

    @Test
    @DisplayName("第三十三条：核验只需 mde_auditor 的登录")
    void the_auditors_login_verifies_and_exports() {
        acts.note("2026-0500", "一");
        sequencer.checkpoint();
        JdbcConnectionDetails auditor = SharedPostgres.auditor(database);
        assertThat(auditor.getUsername()).isEqualTo("mde_auditor");
        Answer verified = onDatabase("verify-ledger", auditor, app.getJdbcUrl());
        assertThat(verified.said()).contains("留痕核验通过");
        assertThat(verified.code()).isZero();
        assertThat(onDatabase("export-ledger", auditor, app.getJdbcUrl()).code())
                .isZero();
        assertThat(run("verify-ledger", "--export=" + folder.resolve("ledger.export"))
                        .code())
                .isZero();
    }

    @Test
    void what_was_to_be_read_is_not_there() {
        impossible(run("verify-ledger", "--export=" + folder.resolve("none")), "无法读取", "none");
        impossible(run("verify-ledger", "--key=" + folder.resolve("none.pub")), "无法读取", "none.pub");
        impossible(run("export-ledger"), "缺少参数 --to=");
    }

    @Test
    void a_witness_without_a_source() throws IOException {
        Path key = Files.writeString(
                folder.resolve("key.pub"), KeyFile.pem(keys.current().publicKey()));
        List<String> rest = List.of("--store=" + folder.resolve("kept"), "--key=" + key);
        impossible(witness("--from=http://localhost:" + closedPort(), rest), "连不上检查点的来源");
        impossible(witness("--from=" + folder.resolve("nowhere"), rest), "无法读取", "nowhere");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        server.start();
        impossible(
                witness("--from=http://localhost:" + server.getAddress().getPort(), rest),
                "答复 401",
                "MDE_WITNESS_PASSWORD");
        server.stop(0);
    }

    private static Answer witness(String from, List<String> rest) {
        return run(Stream.concat(Stream.of("witness", from), rest.stream()).toArray(String[]::new));
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private JdbcConnectionDetails login(String user, String password) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return user;
            }

            @Override
            public String getPassword() {
                return password;
            }

            @Override
            public String getJdbcUrl() {
                return app.getJdbcUrl();
            }
        };
    }
}
