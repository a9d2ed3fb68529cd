package cn.majordecision.base.workflow.guard;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The models, tables and forms this jar was built with, by SHA-256 and name, as the build wrote them down, and those of former
 * releases, as the database keeps them.
 */
@Component
class Release {

    private final NameList manifest = NameList.of("META-INF/release-manifest.sha256");
    private final ObjectProvider<FormerReleases> former;

    Release(ObjectProvider<FormerReleases> former) {
        this.former = former;
    }

    /** Whether this jar brought it. */
    boolean has(String name, byte[] content) {
        return manifest.has(sha256(content) + "  " + name);
    }

    /** Whether a release brought it once, under which a decision may still be running. */
    boolean had(String name, byte[] content) {
        return former.getObject().have(name, sha256(content));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
