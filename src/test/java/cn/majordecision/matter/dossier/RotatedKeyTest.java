package cn.majordecision.matter.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.Unguarded;
import cn.majordecision.base.ledger.Rotation;
import cn.majordecision.base.ledger.Signing;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Packages on both sides of a rotation of the signing key (第三十三条). */
@EngineTest
@Import({Unguarded.class, SealedCase.class, Signing.class, Rotation.class})
@TestPropertySource(properties = "mde.ledger.origin=majordecision/rotated-package")
class RotatedKeyTest {

    @Autowired
    SealedCase cases;

    @Autowired
    Signing signing;

    @Autowired
    Rotation rotation;

    @Test
    @DisplayName("第三十三条：检查点与封存之间轮换了签名密钥的，两种核验程序凭包外给出的新公钥通过，凭旧公钥不通过；轮换前封存的仍凭旧公钥")
    void the_key_is_the_one_of_the_checkpoint_and_comes_from_outside() throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target"), "rotated");
        String before = cases.complete(true);
        cases.seal(before);
        Path early = Files.write(folder.resolve("before.zip"), cases.packed(before, Edition.TRANSFER));
        String after = cases.complete(true);
        signing.sign();
        rotation.sign();
        cases.seal(after);
        rotation.sign();
        Path late = Files.write(folder.resolve("after.zip"), cases.written(after, Edition.TRANSFER));
        assertThat(cases.written(before, Edition.TRANSFER)).isEqualTo(Files.readAllBytes(early));

        Path old = Files.writeString(folder.resolve("old.pub"), signing.publicKey());
        Path young = Files.writeString(folder.resolve("young.pub"), rotation.publicKey());
        both(early, old, 0);
        both(early, young, 1);
        both(late, young, 0);
        both(late, old, 1);
        Path bag = Bags.unpack(Files.readAllBytes(late), folder.resolve("bag"));
        assertThat(Files.readString(bag.resolve("ledger/key.pem"))).isEqualTo(rotation.publicKey());
    }

    private static void both(Path zip, Path key, int code) throws Exception {
        Tools.Run run = Tools.python(zip, key);
        assertThat(run.code()).as(run.told()).isEqualTo(code);
        assertThat(DossierCommand.run(new String[] {"verify-dossier", "--package=" + zip, "--key=" + key}))
                .isEqualTo(code);
    }
}
