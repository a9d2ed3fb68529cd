package cn.majordecision.base.workflow.guard;

import cn.majordecision.base.ledger.Sha256;
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
        return manifest.has(Sha256.of(content) + "  " + name);
    }

    /** Whether a release brought it once, under which a decision may still be running. */
    boolean had(String name, byte[] content) {
        return former.getObject().have(name, Sha256.of(content));
    }
}
