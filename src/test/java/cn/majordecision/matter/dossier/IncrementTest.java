package cn.majordecision.matter.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.EngineTest;
import cn.majordecision.PdfWords;
import cn.majordecision.Unguarded;
import cn.majordecision.base.ledger.Signing;
import cn.majordecision.base.ledger.Unproven;
import cn.majordecision.base.print.Validation;
import cn.majordecision.base.regulation.StatutoryViolation;
import cn.majordecision.matter.dossier.bag.PackageVerification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes after the sealing: handed in, withdrawn, sealed in increments that chain to the dossier, which stays as it is. */
@EngineTest
@Import({Unguarded.class, SealedCase.class, Signing.class})
class IncrementTest {

    @Autowired
    SealedCase cases;

    @Autowired
    SupplementDossier supplements;

    @Autowired
    SealIncrement sealing;

    @Autowired
    LaterPapers later;

    @Autowired
    JdbcClient jdbc;

    private final Path folder;

    IncrementTest() throws IOException {
        folder = Files.createTempDirectory(Path.of("target"), "increment");
    }

    @Test
    @DisplayName("第三十三条、第三十四条：封存后的执行报告另行封存为增补案卷，接续原清单，两种核验程序都能离线核验，原案卷一个字节不变")
    void what_comes_later_is_sealed_by_itself_and_chained() throws Exception {
        String number = sealed();
        byte[] before = cases.packed(number, Edition.ARCHIVE);
        supplements.add("undertaker", number, paper("J2", "九乡风景名胜区总体规划2026年度执行情况报告.txt"));
        sealing.seal("archivist", number, "收到执行单位的年度报告");
        supplements.add("government-office", number, paper("J6", "决策后评估报告 𠮷.txt"));
        sealing.seal("archivist", number, "收到后评估报告");

        assertThat(cases.packed(number, Edition.ARCHIVE)).isEqualTo(before);
        assertThat(later.waiting(number)).isEmpty();
        assertThat(later.increments(number)).extracting(Increment::papers).containsExactly(1, 1);
        assertThat(later.increments(number).get(1).previousSha256())
                .isEqualTo(later.increments(number).get(0).manifestSha256());
        for (int increment = 1; increment <= 2; increment++) {
            Path zip = file("sound" + increment, cases.increment(number, increment, Edition.TRANSFER));
            PackageVerification.run(zip, cases.publicKey());
            Tools.Run run = Tools.python(zip, key());
            assertThat(run.code()).as(run.told()).isZero();
        }
        Map<String, byte[]> files = Bags.files(cases.increment(number, 2, Edition.ARCHIVE));
        assertThat(files.keySet())
                .anyMatch(path -> path.matches("data/电子档案/2026/.*-增补02/10-执行/0001-决策后评估/决策后评估报告 𠮷.txt"));
        byte[] contents = files.getOrDefault("data/卷内目录.pdf", new byte[0]);
        assertThat(PdfWords.of(contents)).contains("J6决策后评估补充归档", "来源：县水务局").doesNotContain("A1决策事项目录");
        assertThat(Validation.of(contents).violations()).isEmpty();
    }

    @Test
    @DisplayName("第三十三条：增补案卷换了文件、换了接续的清单或者冒充另一次增补的，两种核验程序都不通过")
    void a_forged_increment_is_refused() throws Exception {
        String number = sealed();
        for (int increment = 1; increment <= 2; increment++) {
            supplements.add("undertaker", number, paper("J2", "第" + increment + "次执行情况报告.txt"));
            sealing.seal("archivist", number, "收到报告");
        }
        Path bag = Bags.unpack(cases.increment(number, 2, Edition.TRANSFER), folder.resolve("forged"));
        Path list = bag.resolve("data/案卷清单.json");
        String sealed = Files.readString(list);
        String first = later.increments(number).get(0).previousSha256();
        String previous = later.increments(number).get(1).previousSha256();
        for (String forged : new String[] {
            sealed.replace("\"previous\":\"" + previous, "\"previous\":\"" + first),
            sealed.replace("\"number\":2,\"previous\"", "\"number\":1,\"previous\""),
            sealed.replace("\"number\":2,\"previous\"", "\"number\":3,\"previous\""),
            sealed.replace("\"follows\":", "\"fellows\":")
        }) {
            assertThat(forged).isNotEqualTo(sealed);
            refused(bag, list, forged);
        }
        Files.writeString(list, sealed);
        Tools.Run again = Tools.python(bag, key());
        assertThat(again.code()).as(again.told()).isEqualTo(1);
    }

    /** With both manifests written anew, as a forger would. */
    private void refused(Path bag, Path list, String forged) throws Exception {
        Files.writeString(list, forged);
        Tools.run(
                bag,
                "sh",
                "-c",
                "find data -type f | LC_ALL=C sort | tr '\\n' '\\0' | xargs -0 sha256sum > manifest-sha256.txt;"
                        + " find . -type f ! -path './data/*' ! -name 'tagmanifest*' | cut -c3- | LC_ALL=C sort"
                        + " | tr '\\n' '\\0' | xargs -0 sha256sum > tagmanifest-sha256.txt");
        Tools.Run run = Tools.python(bag, key());
        assertThat(run.code()).as(run.told()).isEqualTo(1);
        assertThat(run.told()).contains("案卷清单.json");
        assertThatThrownBy(() -> PackageVerification.run(bag, cases.publicKey()))
                .isInstanceOf(Unproven.class)
                .hasMessageContaining("案卷清单.json");
    }

    @Test
    @DisplayName("第三十三条：撤回的材料不进增补案卷，撤回留痕；已封存的不能撤回；没有材料不能封存")
    void a_paper_is_withdrawn_only_while_it_waits() {
        String number = sealed();
        supplements.add("undertaker", number, paper("J2", "误传的报告.txt"));
        long wrong = later.waiting(number).get(0).id();
        assertThatThrownBy(() -> supplements.withdraw("government-office", number, wrong, "误传"))
                .isInstanceOf(StatutoryViolation.class)
                .hasMessageContaining("只有提交人和档案管理人员");
        supplements.withdraw("undertaker", number, wrong, "误传");
        assertThatThrownBy(() -> sealing.seal("archivist", number, "没有材料"))
                .isInstanceOf(StatutoryViolation.class)
                .hasMessageContaining("没有待封存的补充材料");
        supplements.add("undertaker", number, paper("J2", "正确的报告.txt"));
        long right = later.waiting(number).get(0).id();
        sealing.seal("archivist", number, "收到报告");
        assertThatThrownBy(() -> supplements.withdraw("undertaker", number, right, "想收回"))
                .isInstanceOf(StatutoryViolation.class)
                .hasMessageContaining("已经封存或者已经撤回");
        assertThat(jdbc.sql("select count(*) from ledger.entry where chain = ? and convert_from(entry, 'UTF8') like ?")
                        .params(number, "%\"SupplementWithdrawn\"%")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    @DisplayName("《档案法》第十四条 R-085：没有职责的人不能提交，只有档案管理人员能封存；缺项、未来日期逐一指明")
    void who_may_and_what_is_needed() {
        String number = sealed();
        assertThatThrownBy(() -> supplements.add("legality-reviewer", number, paper("J2", "报告.txt")))
                .isInstanceOf(StatutoryViolation.class)
                .hasMessageContaining("您没有这项职责");
        assertThatThrownBy(() -> supplements.add(
                        "undertaker",
                        number,
                        new Supplement("Z9", null, " ", LocalDate.of(2199, 1, 1), "长".repeat(201))))
                .isInstanceOf(StatutoryViolation.class)
                .hasMessageContainingAll("卷内目录项目", "请选择要补充归档的文件", "来源", "形成日期", "备注不超过200个字");
        supplements.add("undertaker", number, paper("J2", "报告.txt"));
        assertThatThrownBy(() -> sealing.seal("undertaker", number, "自己封存"))
                .isInstanceOf(StatutoryViolation.class)
                .hasMessageContaining("由档案管理人员封存");
        String open = cases.complete(true);
        assertThatThrownBy(() -> supplements.add("undertaker", open, paper("J2", "报告.txt")))
                .isInstanceOf(StatutoryViolation.class)
                .hasMessageContaining("整理案卷");
    }

    @Test
    @DisplayName("第三十三条：数据库不接受不接续的增补，也不接受修改和删除")
    void the_database_keeps_the_chain() {
        String number = sealed();
        supplements.add("undertaker", number, paper("J2", "报告.txt"));
        sealing.seal("archivist", number, "收到报告");
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into dossier.increment (decision, number, archive_number, note, ledger_seq, manifest,
                            manifest_sha256, previous_sha256, directory, sealed_by)
                        select decision, number + 1, 'x', 'x', 1, 'x', encode(sha256('x'), 'hex'), 'x', 'x', 'x'
                        from dossier.increment where decision = ?""").param(number).update())
                .rootCause()
                .hasMessageContaining("必须接续");
        for (String change :
                new String[] {"update dossier.increment set note = 'x'", "delete from dossier.late_supplement"}) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).rootCause().hasMessageContaining("permission denied");
        }
    }

    private String sealed() {
        String number = cases.complete(true);
        cases.seal(number);
        return number;
    }

    private Supplement paper(String item, String name) {
        return new Supplement(item, cases.document(name), "县水务局", LocalDate.of(2026, 5, 1), null);
    }

    private Path file(String name, byte[] zip) throws IOException {
        return Files.write(folder.resolve(name + ".zip"), zip);
    }

    private Path key() throws IOException {
        return Files.writeString(folder.resolve("key.pem"), cases.publicKey(), StandardCharsets.US_ASCII);
    }
}
