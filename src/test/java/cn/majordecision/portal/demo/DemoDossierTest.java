package cn.majordecision.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.base.ledger.Signing;
import cn.majordecision.base.print.OfdWords;
import cn.majordecision.base.stamp.Stampings;
import cn.majordecision.matter.dossier.Bags;
import cn.majordecision.matter.dossier.DossierCommand;
import cn.majordecision.matter.dossier.Tools;
import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.exceptions.CorruptChecksumException;
import gov.loc.repository.bagit.hash.BagitAlgorithmNameToSupportedAlgorithmMapping;
import gov.loc.repository.bagit.hash.StandardBagitAlgorithmNameToSupportedAlgorithmMapping;
import gov.loc.repository.bagit.hash.SupportedAlgorithm;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.Security;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The archived decision of the demonstration, fetched as the README says and checked by programs that are not ours (第三十三条). */
@DemoTest
class DemoDossierTest {

    private static final String ADDRESS = "/api/decisions/2026-0001/dossier?edition=";

    @Autowired
    TestRestTemplate web;

    @Autowired
    Signing signing;

    @Autowired
    Stampings stampings;

    private final Path folder;

    DemoDossierTest() throws Exception {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "demo-dossier")
                .toAbsolutePath();
    }

    @BeforeAll
    static void teach_the_machine_sm3() {
        Security.addProvider(new BouncyCastleProvider());
    }

    @AfterAll
    static void leave_it_as_it_was() {
        Security.removeProvider(BouncyCastleProvider.PROVIDER_NAME);
    }

    @Test
    @DisplayName("第三十三条：演示中已归档的决策，正式文本在案卷里另有 OFD，单独下载的与案卷里的相同")
    void the_signed_text_lies_in_it_as_ofd() throws Exception {
        byte[] alone = web.withBasicAuth("archivist", "demo")
                .getForEntity("/api/decisions/2026-0001/dossier/ofd", byte[].class)
                .getBody();
        assertThat(Bags.files(Files.readAllBytes(fetched("transfer")))).anySatisfy((path, content) -> {
            assertThat(path).endsWith(".版式文件.ofd");
            assertThat(content).isEqualTo(alone);
        });
        assertThat(OfdWords.of(alone == null ? new byte[0] : alone)).contains("松政发〔2026〕18号");
    }

    @ParameterizedTest
    @CsvSource({
        "sha256sum --strict --quiet -c manifest-sha256.txt",
        "sha256sum --strict --quiet -c tagmanifest-sha256.txt",
        "cksum -a sm3 --strict --quiet -c manifest-sm3.txt",
        "cksum -a sm3 --strict --quiet -c tagmanifest-sm3.txt"
    })
    @DisplayName("第三十三条：操作系统自带的工具核对演示案卷，两种杂凑算法都一致，动过一个字节就不一致")
    void the_tools_of_every_office_agree(String command) throws Exception {
        Path bag = unpacked("archive");
        Tools.Run sound = Tools.needed(bag, command.split(" "));
        assertThat(sound.code()).as(sound.told()).isZero();
        Files.writeString(bag.resolve(command.contains("tag") ? "bag-info.txt" : "data/说明文件.TXT"), "x");
        assertThat(Tools.needed(bag, command.split(" ")).code()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"archive", "transfer", "public"})
    @DisplayName("第三十三条：两种自带的核验程序核验演示案卷，无论压缩包还是文件夹")
    void both_verifiers_of_ours_agree(String edition) throws Exception {
        Path zip = fetched(edition);
        Path key = Files.writeString(folder.resolve("key.pub"), signing.publicKey());
        for (Path place : new Path[] {zip, unpacked(edition)}) {
            Tools.Run run = Tools.python(place, key);
            assertThat(run.code()).as(run.told()).isZero();
        }
        assertThat(DossierCommand.run(new String[] {"verify-dossier", "--package=" + zip, "--key=" + key}))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"archive", "transfer", "public"})
    @DisplayName("第三十三条：美国国会图书馆的 BagIt 程序认为演示案卷完整有效，两份清单都核对")
    void an_independent_reader_of_bags_agrees(String edition) throws Exception {
        Bag bag = new BagReader(new WithSm3()).read(unpacked(edition));
        assertThat(bag.getPayLoadManifests()).hasSize(2);
        assertThat(bag.getTagManifests()).hasSize(2);
        try (BagVerifier verifier = new BagVerifier(new WithSm3())) {
            BagVerifier.quicklyVerify(bag);
            assertThatCode(() -> verifier.isValid(bag, false)).doesNotThrowAnyException();
        }
    }

    @Test
    @DisplayName("第三十三条：动过的案卷，BagIt 程序不认")
    void it_refuses_a_bag_that_was_touched() throws Exception {
        Path place = unpacked("archive");
        Bag bag = new BagReader(new WithSm3()).read(place);
        Files.writeString(place.resolve("data/说明文件.TXT"), "x", StandardOpenOption.APPEND);
        try (BagVerifier verifier = new BagVerifier(new WithSm3())) {
            assertThatThrownBy(() -> verifier.isValid(bag, false)).isInstanceOf(CorruptChecksumException.class);
        }
    }

    private Path fetched(String edition) throws Exception {
        signing.sign();
        stampings.stamp();
        ResponseEntity<byte[]> answer =
                web.withBasicAuth("archivist", "demo").getForEntity(ADDRESS + edition, byte[].class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        byte[] body = answer.getBody();
        return Files.write(folder.resolve(edition + ".zip"), body == null ? new byte[0] : body);
    }

    private Path unpacked(String edition) throws Exception {
        fetched(edition);
        Tools.needed(folder, "unzip", "-q", edition + ".zip", "-d", edition);
        try (var top = Files.list(folder.resolve(edition))) {
            return top.findFirst().orElseThrow();
        }
    }

    /** The validator knows no SM3 of itself. */
    static class WithSm3 implements BagitAlgorithmNameToSupportedAlgorithmMapping {

        private final BagitAlgorithmNameToSupportedAlgorithmMapping known =
                new StandardBagitAlgorithmNameToSupportedAlgorithmMapping();

        /** SM3 as the manifests and the JDK name it. */
        private record Sm3(String getBagitName, String getMessageDigestName) implements SupportedAlgorithm {}

        @Override
        public SupportedAlgorithm getSupportedAlgorithm(String name)
                throws gov.loc.repository.bagit.exceptions.UnsupportedAlgorithmException {
            return name.equals("sm3") ? new Sm3(name, "SM3") : known.getSupportedAlgorithm(name);
        }
    }
}
