package cn.majordecision.matter.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.Unguarded;
import cn.majordecision.base.ledger.Signing;
import cn.majordecision.matter.dossier.bag.PackageVerification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Where the ledger keeps the SM3 tree too, the package has manifests of the same kind (GB/T 32905; 第三十三条). */
@EngineTest
@Import({Unguarded.class, SealedCase.class, Signing.class})
@TestPropertySource(properties = {"mde.ledger.sm3=true", "mde.ledger.origin=majordecision/sm3-package"})
class SecondManifestTest {

    @Autowired
    SealedCase cases;

    @Test
    @DisplayName("第三十三条：国密清单由 cksum -a sm3 核对通过，两种核验程序也核对它")
    void the_second_manifest_is_checked_by_everybody() throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target"), "sm3").toAbsolutePath();
        String number = cases.complete(true);
        cases.seal(number);
        Path zip = Files.write(folder.resolve("sm3.zip"), cases.packed(number, Edition.ARCHIVE));
        Path key = Files.writeString(folder.resolve("key.pub"), cases.publicKey());
        Path bag = Bags.unpack(Files.readAllBytes(zip), folder.resolve("unpacked"));
        for (String manifest : List.of("manifest-sm3.txt", "tagmanifest-sm3.txt")) {
            Tools.Run run = Tools.run(bag, "cksum", "-a", "sm3", "--strict", "--quiet", "-c", manifest);
            assertThat(run.code()).as(run.told()).isZero();
        }
        PackageVerification.run(zip, cases.publicKey());
        Tools.Run sound = Tools.python(zip, key);
        assertThat(sound.code()).as(sound.told()).isZero();
        Tools.run(bag, "sh", "-c", "printf x >> verify.py");
        assertThat(Tools.python(bag, key).told()).contains("tagmanifest-sha256.txt，与文件不符：verify.py");
    }
}
