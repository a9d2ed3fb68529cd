package cn.majordecision.matter.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.EngineTest;
import cn.majordecision.Unguarded;
import cn.majordecision.base.ledger.LedgerEntries;
import cn.majordecision.base.ledger.Signing;
import cn.majordecision.base.print.Printed;
import cn.majordecision.base.regulation.StatutoryViolation;
import cn.majordecision.matter.dossier.bag.PackageVerification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever breaks while a dossier is sealed or fetched: it is sealed as a whole or not at all, and nothing is lost (第三十三条). */
@EngineTest
@Import({Unguarded.class, SealedCase.class, Signing.class, SealingBreaksTest.SpoiltPaper.class})
class SealingBreaksTest {

    private static final AtomicBoolean SPOILT = new AtomicBoolean();

    @Autowired
    SealedCase cases;

    @Autowired
    Dossiers dossiers;

    @Autowired
    LedgerEntries ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    FlywayConnectionDetails owner;

    @Test
    @DisplayName("第三十三条 R-086：归档文件不符合 PDF/A 的，拒绝封存并说明，什么也没有改变；排除后可以封存")
    void a_rendition_that_is_not_valid_stops_the_sealing() {
        String number = cases.complete(true);
        long before = ledger.size(number);
        SPOILT.set(true);
        try {
            assertThatThrownBy(() -> cases.seal(number))
                    .isInstanceOf(StatutoryViolation.class)
                    .hasMessageContaining("归档文件“卷内目录.pdf”不符合长期保存的要求")
                    .hasMessageContaining("案卷没有封存，任何内容都没有改变")
                    .hasMessageContaining("请联系系统管理员");
        } finally {
            SPOILT.set(false);
        }
        untouched(number, before);
        cases.seal(number);
        assertThat(dossiers.find(number)).isPresent();
    }

    @Test
    @DisplayName("第三十三条：封存当中数据库存不下了，整个封存撤回；腾出空间后可以封存")
    void a_database_that_is_full_takes_everything_back() {
        String number = cases.complete(true);
        long before = ledger.size(number);
        JdbcClient keeper = keeper();
        keeper.sql("""
                create function dossier.no_space() returns trigger language plpgsql as
                $$ begin raise exception using errcode = '53100', message = 'could not extend file: No space left on device'; end $$
                """).update();
        keeper.sql("create trigger no_space before insert on dossier.sealed execute function dossier.no_space()")
                .update();
        try {
            assertThatThrownBy(() -> cases.seal(number))
                    .isInstanceOf(StatutoryViolation.class)
                    .hasMessageContaining("数据库的存储空间不足，没有封存，任何内容都没有改变。请联系系统管理员腾出空间后重新封存");
        } finally {
            keeper.sql("drop function dossier.no_space cascade").update();
        }
        untouched(number, before);
        cases.seal(number);
        assertThat(dossiers.find(number)).isPresent();
    }

    @Test
    @DisplayName("第三十三条：封存做完而未提交时连接被切断，没有封存；重来一次，案卷完好")
    void a_kill_before_the_commit_leaves_nothing() throws Exception {
        String number = cases.complete(true);
        long before = ledger.size(number);
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    dossiers.seal(SealedCase.sealing(number));
                    int own = jdbc.sql("select pg_backend_pid()")
                            .query(Integer.class)
                            .single();
                    assertThat(keeper().sql("select pg_terminate_backend(?, 10000)")
                                    .param(own)
                                    .query(Boolean.class)
                                    .single())
                            .isTrue();
                }))
                .isInstanceOfAny(TransactionException.class, DataAccessException.class);
        untouched(number, before);
        cases.seal(number);
        sound(cases.packed(number, Edition.ARCHIVE));
    }

    @Test
    @DisplayName("第三十三条：下载途中断开的，案卷不受影响，再次下载逐字节相同")
    void a_download_that_breaks_changes_nothing() throws Exception {
        String number = cases.complete(true);
        cases.seal(number);
        byte[] whole = cases.packed(number, Edition.ARCHIVE);
        for (int most : new int[] {0, 1000, whole.length / 2, whole.length - 1}) {
            ByteArrayOutputStream got = new ByteArrayOutputStream();
            assertThatThrownBy(() -> cases.packInto(number, Edition.ARCHIVE, breaking(got, most)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("broken pipe");
            Path part = Files.write(Files.createTempFile(Path.of("target"), "part", ".zip"), got.toByteArray());
            assertThatThrownBy(() -> PackageVerification.run(part, cases.publicKey()))
                    .isInstanceOf(Exception.class);
        }
        assertThat(cases.packed(number, Edition.ARCHIVE)).isEqualTo(whole);
    }

    private JdbcClient keeper() {
        return JdbcClient.create(
                new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()));
    }

    private void untouched(String number, long before) {
        assertThat(dossiers.find(number)).isEmpty();
        assertThat(ledger.size(number)).isEqualTo(before);
        assertThat(ledger.of(number)).noneMatch(entry -> entry.entry().contains("DossierSealed"));
    }

    private void sound(byte[] zip) throws IOException {
        Path file = Files.write(Files.createTempFile(Path.of("target"), "sound", ".zip"), zip);
        assertThat(PackageVerification.run(file, cases.publicKey()).edition()).isEqualTo("馆藏");
    }

    private static OutputStream breaking(OutputStream out, int most) {
        return new OutputStream() {
            private int written;

            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (written + length > most) {
                    throw new IOException("broken pipe");
                }
                written += length;
                out.write(bytes, offset, length);
            }
        };
    }

    /** A list of contents that the printer spoils when it is told to. */
    static class SpoiltPaper {

        @Bean
        @Primary
        ContentsPrint spoilt(DirectoryPrint directory) {
            return new ContentsPrint() {
                @Override
                public String name() {
                    return directory.name();
                }

                @Override
                public Printed of(Sealing sealing, List<Entry> contents) {
                    byte[] broken = "%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII);
                    return SPOILT.get() ? new Printed(broken, Set.of()) : directory.of(sealing, contents);
                }
            };
        }
    }
}
