package cn.majordecision.matter.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.EngineTest;
import cn.majordecision.Unguarded;
import cn.majordecision.base.ledger.LedgerEntries;
import cn.majordecision.base.ledger.Signing;
import cn.majordecision.base.stamp.AuthorityOfTests;
import cn.majordecision.base.stamp.EvidenceRecords;
import cn.majordecision.base.stamp.OfflineTimestamp;
import cn.majordecision.base.stamp.Stampings;
import cn.majordecision.matter.dossier.bag.PackageVerification;
import cn.majordecision.portal.decisions.Desk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Packages whose checkpoint an authority dates (RFC 3161; 第三十三条). */
@EngineTest
@Import({Unguarded.class, SealedCase.class, Signing.class, Stampings.class})
class TimestampedPackageTest {

    private static final AuthorityOfTests AUTHORITY = new AuthorityOfTests();

    @Autowired
    SealedCase cases;

    @Autowired
    Signing signing;

    @Autowired
    Stampings stampings;

    @Autowired
    RenewEvidence renewal;

    @Autowired
    Evidences store;

    @Autowired
    RenewalWatch watch;

    @Autowired
    EvidenceRecords records;

    @Autowired
    LedgerEntries ledger;

    @Autowired
    TestRestTemplate rest;

    @LocalServerPort
    int port;

    private final Path folder;

    TimestampedPackageTest() throws IOException {
        folder = Files.createTempDirectory(Path.of("target"), "stamped");
    }

    @DynamicPropertySource
    static void authority(DynamicPropertyRegistry settings) {
        settings.add("mde.timestamp.url", AUTHORITY::url);
        settings.add("mde.timestamp.interval", () -> "0s");
    }

    @BeforeEach
    void answering() {
        AUTHORITY.silent(false);
    }

    @Test
    @DisplayName("第三十三条：时间戳机构没有应答时照常封存，案卷包写明等待时间戳而不缺时间戳地给出，应答后给出，此后字节不变")
    void silence_delays_the_package_and_not_the_sealing() throws Exception {
        AUTHORITY.silent(true);
        String number = cases.complete(true);
        cases.seal(number);
        signing.sign();
        stampings.stamp();
        assertThat(stampings.failure()).contains("503");
        assertThatThrownBy(() -> cases.written(number, Edition.TRANSFER))
                .isInstanceOf(DossierUnavailable.class)
                .hasMessageContaining("等待时间戳机构");
        AUTHORITY.silent(false);
        stampings.stamp();
        assertThat(stampings.failure()).isEmpty();
        byte[] first = cases.written(number, Edition.TRANSFER);
        cases.complete(false);
        signing.sign();
        stampings.stamp();
        assertThat(cases.written(number, Edition.TRANSFER)).isEqualTo(first);
        String said = new String(Bags.files(first).getOrDefault("data/说明文件.TXT", new byte[0]), StandardCharsets.UTF_8);
        assertThat(said).contains("由 " + AUTHORITY.url() + " 签发时间戳");
    }

    @Test
    @DisplayName("第三十三条：两种核验程序都核对时间戳并写明核对了什么；不是指定证书签发的不通过；openssl 核验通过")
    void both_verifiers_and_openssl_know_the_timestamp() throws Exception {
        Path zip = Files.write(folder.resolve("sound.zip"), packed(sealed(), Edition.TRANSFER));
        Path key = Files.writeString(folder.resolve("key.pub"), cases.publicKey());
        Path own = Files.writeString(folder.resolve("tsa.pem"), AUTHORITY.certificate());
        Path other = Files.writeString(folder.resolve("other.pem"), new AuthorityOfTests().certificate());
        Tools.Run run = Tools.python(zip, key);
        assertThat(run.code()).as(run.told()).isZero();
        assertThat(run.told()).contains("确属这个检查点；签名和签发证书没有核验", "演示用的时间戳，不具有证据效力");
        OfflineTimestamp.Given given = PackageVerification.run(zip, cases.publicKey(), AUTHORITY.certificate())
                .stamp();
        assertThat(given)
                .isNotNull()
                .matches(OfflineTimestamp.Given::pinned)
                .matches(OfflineTimestamp.Given::demonstration);
        for (Map.Entry<Path, Integer> each : Map.of(own, 0, other, 1).entrySet()) {
            assertThat(DossierCommand.run(
                            new String[] {"verify-dossier", "--package=" + zip, "--key=" + key, "--tsa=" + each.getKey()
                            }))
                    .isEqualTo(each.getValue());
        }
        Path bag = Bags.unpack(Files.readAllBytes(zip), folder.resolve("openssl"));
        String proof = Files.readString(bag.resolve("ledger/head.tlog-proof"));
        Files.writeString(folder.resolve("checkpoint.txt"), proof.substring(proof.indexOf("\n\n") + 2));
        Tools.Run openssl = Tools.needed(
                folder,
                "openssl",
                "ts",
                "-verify",
                "-data",
                "checkpoint.txt",
                "-in",
                bag.resolve("ledger/checkpoint.tsr").toAbsolutePath().toString(),
                "-CAfile",
                "tsa.pem");
        assertThat(openssl.code()).as(openssl.told()).isZero();
    }

    @Test
    @DisplayName("第三十三条：换成另一个检查点的时间戳、去掉时间戳或者损坏时间戳的案卷，清单即使一并改写，两种核验程序也不通过")
    void a_timestamp_of_something_else_is_refused() throws Exception {
        Path strange = Bags.unpack(packed(sealed(), Edition.TRANSFER), folder.resolve("strange"));
        byte[] foreign = Files.readAllBytes(strange.resolve("ledger/checkpoint.tsr"));
        byte[] zip = packed(sealed(), Edition.TRANSFER);
        Path key = Files.writeString(folder.resolve("key.pub"), cases.publicKey());
        for (byte[] forged : List.of(foreign, new byte[0], new byte[] {48, (byte) 0x84, 1})) {
            Path bag = Bags.unpack(zip, Files.createTempDirectory(folder, "forged"));
            Path token = bag.resolve("ledger/checkpoint.tsr");
            if (forged.length == 0) {
                Files.delete(token);
            } else {
                Files.write(token, forged);
            }
            Tools.run(
                    bag,
                    "sh",
                    "-c",
                    "find . -type f ! -path './data/*' ! -name 'tagmanifest-*' | sed 's,^./,,'"
                            + " | LC_ALL=C sort | xargs -d '\\n' sha256sum > ../sums && mv ../sums tagmanifest-sha256.txt");
            Tools.Run run = Tools.python(bag, key);
            assertThat(run.code()).as(run.told()).isEqualTo(1);
            assertThat(run.told()).containsAnyOf("时间戳", "checkpoint.tsr");
            assertThat(DossierCommand.run(new String[] {"verify-dossier", "--package=" + bag, "--key=" + key}))
                    .isEqualTo(1);
        }
    }

    @Test
    @DisplayName("第三十三条 R-086：馆藏、移交、公开三版出自同一份记录：同一链头、同一时间戳、同样的文件，各自都能核验")
    void three_editions_come_from_one_record() throws Exception {
        String number = sealed();
        Path key = Files.writeString(folder.resolve("key.pub"), cases.publicKey());
        Map<Edition, Map<String, byte[]>> all = new HashMap<>();
        for (Edition edition : Edition.values()) {
            Path zip = Files.write(folder.resolve(edition + ".zip"), packed(number, edition));
            assertThat(PackageVerification.run(zip, cases.publicKey()).edition())
                    .isEqualTo(edition.label());
            Tools.Run run = Tools.python(zip, key);
            assertThat(run.code()).as(run.told()).isZero();
            all.put(edition, Bags.files(Files.readAllBytes(zip)));
        }
        Map<String, byte[]> archive = all.getOrDefault(Edition.ARCHIVE, Map.of());
        Map<String, byte[]> transfer = all.getOrDefault(Edition.TRANSFER, Map.of());
        Map<String, byte[]> open = all.getOrDefault(Edition.PUBLIC, Map.of());
        Set<String> more = new HashSet<>(archive.keySet());
        more.removeAll(transfer.keySet());
        assertThat(more).containsExactly("disclosures/pii.jsonl");
        for (String proof : List.of("ledger/head.json", "ledger/head.tlog-proof", "ledger/checkpoint.tsr")) {
            assertThat(transfer.get(proof)).isEqualTo(archive.get(proof)).isEqualTo(open.get(proof));
        }
        assertThat(transfer.keySet())
                .filteredOn(path -> path.startsWith("data/"))
                .allSatisfy(path -> assertThat(archive.get(path)).isEqualTo(transfer.get(path)));
        assertThat(open.keySet())
                .filteredOn(path -> path.startsWith("data/电子档案/") && path.endsWith(".txt"))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(transfer.get(path)).isEqualTo(open.get(path)));
    }

    @Test
    @DisplayName("第三十三条：证据记录在案卷包之外，散列算法由 SHA-256 换为 SHA-512 后仍证明同样的字节，verify-dossier 逐个核验；换了包的不通过")
    void a_renewed_record_proves_the_same_bytes() throws Exception {
        String number = sealed();
        Path zip = Files.write(folder.resolve("renewed.zip"), packed(number, Edition.TRANSFER));
        Path other = Files.write(folder.resolve("other.zip"), packed(number, Edition.ARCHIVE));
        renewal.run(stampings.hashing("SHA-256"));
        Evidence first = store.newest(number, 0).orElseThrow();
        renewal.run(stampings.hashing("SHA-256"));
        assertThat(store.newest(number, 0).orElseThrow().record()).isEqualTo(first.record());
        renewal.run(stampings.hashing("SHA-512"));
        Evidence second = store.newest(number, 0).orElseThrow();
        assertThat(second.hashFunction()).isEqualTo("SHA-512");
        assertThat(first.hashFunction()).isEqualTo("SHA-256");
        assertThat(cases.written(number, Edition.TRANSFER)).isEqualTo(Files.readAllBytes(zip));
        for (Evidence each : List.of(first, second)) {
            assertThat(evidence(zip, each)).isZero();
            assertThat(evidence(other, each)).isEqualTo(1);
        }
        Files.writeString(folder.resolve("tsa.pem"), new AuthorityOfTests().certificate());
        assertThat(evidence(zip, second)).isEqualTo(1);
        assertThat(EvidenceCommand.run(zip, folder.resolve("record.ers"), null))
                .contains("2 个时间戳", "SHA-256", "SHA-512");
    }

    @Test
    @DisplayName("第三十三条：取得的证据记录、证书和案卷包原样用于核验即通过；未能形成的记入留痕、向审计人员报警，形成以后解除")
    void what_is_downloaded_verifies_and_a_failure_is_told() throws Exception {
        String number = sealed();
        packed(number, Edition.TRANSFER);
        AUTHORITY.silent(true);
        watch.run(records);
        assertThat(watch.failure()).isNotNull().matches(failure -> failure.why().contains("503"));
        assertThat(ledger.of(number))
                .filteredOn(entry -> entry.entry().contains("\"type\":\"EvidenceNotRenewed\""))
                .singleElement()
                .matches(entry -> entry.entry().contains("503"));
        assertThat(Desk.of("auditor", port).words("/audit")).contains("未能形成或者续期案卷包的证据记录");
        AUTHORITY.silent(false);
        watch.run(records);
        assertThat(watch.failure()).isNull();
        assertThat(Desk.of("auditor", port).words("/audit")).doesNotContain("未能形成或者续期");

        String address = "/api/decisions/" + number + "/dossier";
        Path zip = Files.write(folder.resolve("downloaded.zip"), read(address + "?edition=transfer"));
        byte[] record = read(address + "/evidence");
        assertThat(record).isEqualTo(store.newest(number, 0).orElseThrow().record());
        Files.write(folder.resolve("record.ers"), record);
        Files.write(folder.resolve("tsa.pem"), read(address + "/timestamp-certificate"));
        assertThat(Files.readString(folder.resolve("tsa.pem")).lines())
                .containsExactlyElementsOf(AUTHORITY.certificate().lines().toList());
        assertThat(evidence(zip, store.newest(number, 0).orElseThrow())).isZero();
    }

    private byte[] read(String address) {
        ResponseEntity<byte[]> answer = rest.withBasicAuth("archivist", "demo").getForEntity(address, byte[].class);
        assertThat(answer.getStatusCode()).as(address).isEqualTo(HttpStatus.OK);
        return Objects.requireNonNull(answer.getBody());
    }

    private int evidence(Path zip, Evidence evidence) throws IOException {
        Files.write(folder.resolve("record.ers"), evidence.record());
        Path own = folder.resolve("tsa.pem");
        if (!Files.exists(own)) {
            Files.writeString(own, AUTHORITY.certificate());
        }
        return DossierCommand.run(new String[] {
            "verify-dossier",
            "--package=" + zip,
            "--key=" + Files.writeString(folder.resolve("key.pub"), cases.publicKey()),
            "--tsa=" + own,
            "--evidence=" + folder.resolve("record.ers")
        });
    }

    private String sealed() {
        String number = cases.complete(true);
        cases.seal(number);
        return number;
    }

    private byte[] packed(String number, Edition edition) throws IOException {
        signing.sign();
        stampings.stamp();
        return cases.written(number, edition);
    }
}
