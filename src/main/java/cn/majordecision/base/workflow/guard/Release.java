package cn.majordecision.base.workflow.guard;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** The models, tables and forms this jar was built with, by SHA-256 and name, as the build wrote them down. */
@Component
class Release {

    private final NameList manifest = NameList.of("META-INF/release-manifest.sha256");

    boolean has(String name, byte[] content) {
        return manifest.has(sha256(content) + "  " + name);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
