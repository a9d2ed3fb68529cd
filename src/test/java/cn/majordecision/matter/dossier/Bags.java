package cn.majordecision.matter.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Takes packages apart with the means of the JDK. */
public final class Bags {

    private Bags() {}

    /** The files below the one folder, in their order. */
    public static Map<String, byte[]> files(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName().substring(entry.getName().indexOf('/') + 1), in.readAllBytes());
            }
        }
        return files;
    }

    static Path unpack(byte[] zip, Path target) throws IOException, InterruptedException {
        Files.createDirectories(target);
        Path file = Files.write(target.resolve("bag.zip"), zip);
        // The program of the house: names that a process in another locale could not write, it can.
        Tools.run(target, "python3", "-c", "import zipfile; zipfile.ZipFile('bag.zip').extractall('.')");
        Tools.run(target, "sh", "-c", "rm bag.zip && mv */ bag");
        Files.deleteIfExists(file);
        return target.resolve("bag");
    }

    /** A public key nobody signed with. */
    static String foreignKey() throws GeneralSecurityException {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getEncoder()
                        .encodeToString(KeyPairGenerator.getInstance("Ed25519")
                                .generateKeyPair()
                                .getPublic()
                                .getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }
}
