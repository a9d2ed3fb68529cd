package cn.majordecision.matter.dossier.bag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.majordecision.EngineTest;
import cn.majordecision.Unguarded;
import cn.majordecision.base.ledger.Signing;
import cn.majordecision.base.ledger.Unproven;
import cn.majordecision.matter.dossier.Edition;
import cn.majordecision.matter.dossier.SealedCase;
import cn.majordecision.matter.dossier.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Whatever is done to a sealed package is seen by both verifiers, and lawful redactions disturb neither (第三十三条, R-086). */
@EngineTest
@Import({Unguarded.class, SealedCase.class, Signing.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackageMutationTest {

    private static final int TIMES = 25;
    private static final long SEED = 713;

    /** Runs the verifier over many packages in one process, each as if it were called for it alone. */
    private static final String MANY = """
            import sys
            sys.path.insert(0, sys.argv[1])
            import verify
            print([verify.main([each, "--key=" + sys.argv[2]]) for each in sys.argv[3:]])
            """;

    @Autowired
    SealedCase cases;

    private Path folder = Path.of("");
    private byte[] sealed = new byte[0];

    @BeforeAll
    void seal() throws IOException {
        folder = Files.createTempDirectory(Path.of("target"), "mutations").toAbsolutePath();
        String number = cases.complete(true);
        cases.seal(number);
        cases.complete(true);
        sealed = cases.packed(number, Edition.ARCHIVE);
        Files.writeString(folder.resolve("key.pub"), cases.publicKey());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("第三十三条 R-086：对案卷包的每一种改动，两种核验程序都拒绝")
    void tampering_is_refused_by_both(Mutation mutation) throws Exception {
        List<Path> packages = new ArrayList<>();
        // One for all 25: neighbouring seeds begin with the same numbers.
        Random random = new Random(SEED * mutation.name().hashCode());
        for (int time = 0; time < TIMES; time++) {
            byte[] tampered = mutation.of(sealed, new Tampered(sealed, random));
            assertThat(tampered).as(mutation + " " + time).isNotEqualTo(sealed);
            packages.add(Files.write(folder.resolve(mutation + "-" + time + ".zip"), tampered));
        }
        for (Path zip : packages) {
            assertThat(catchThrowable(() -> PackageVerification.run(zip, cases.publicKey())))
                    .as(zip.toString())
                    .isInstanceOf(Unproven.class);
        }
        assertThat(python(packages)).contains(Collections.nCopies(TIMES, 1).toString());
    }

    @Test
    @DisplayName("《个人信息保护法》第四十七条：依法删除个人信息之后，两种核验程序都通过")
    void lawful_redactions_are_accepted_by_both() throws Exception {
        List<Path> packages = new ArrayList<>();
        Random random = new Random(SEED);
        for (int time = 0; time < TIMES; time++) {
            Tampered bag = new Tampered(sealed, random);
            List<String> lines =
                    new ArrayList<>(bag.text(SealedFiles.DISCLOSURES).lines().toList());
            assertThat(lines).hasSize(30);
            for (int erased = 0; erased <= time; erased++) {
                lines.remove(bag.random.nextInt(lines.size()));
            }
            bag.put(SealedFiles.DISCLOSURES, String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"));
            bag.tagsRemanifested();
            packages.add(Files.write(folder.resolve("redacted-" + time + ".zip"), bag.zip()));
        }
        for (Path zip : packages) {
            assertThat(PackageVerification.run(zip, cases.publicKey()).edition())
                    .isEqualTo("馆藏");
        }
        assertThat(python(packages)).contains(Collections.nCopies(TIMES, 0).toString());
    }

    private String python(List<Path> packages) throws Exception {
        List<String> command = new ArrayList<>(List.of("python3", "-c", MANY));
        command.add(Path.of("src/main/resources/dossier").toAbsolutePath().toString());
        command.add(folder.resolve("key.pub").toString());
        packages.forEach(zip -> command.add(zip.toString()));
        return Tools.run(folder, command.toArray(String[]::new)).told();
    }
}
