package cn.majordecision.matter.dossier.bag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The verifier that goes with every package, a program short enough to read, and how it is used. */
public final class Verifier {

    /** Its place in the package. */
    public static final String NAME = "verify.py";

    private Verifier() {}

    /** The program. */
    public static byte[] program() {
        return read("/dossier/verify.py");
    }

    /** How a package is checked, in Chinese. */
    public static byte[] explanation() {
        return read("/dossier/verify.zh.txt");
    }

    private static byte[] read(String resource) {
        try (InputStream in = Objects.requireNonNull(Verifier.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
