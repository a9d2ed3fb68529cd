package cn.majordecision.base.access;

import cn.majordecision.base.ledger.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** What a page of ours may load and run: nothing from elsewhere, nothing inline (Content Security Policy Level 3). */
public final class PagePolicy {

    /** The name of the header. */
    public static final String HEADER = "Content-Security-Policy";

    static final String STRICT = "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    private PagePolicy() {}

    /** The strict policy for a page whose library writes exactly these style attributes, and no other. */
    public static String withStyles(List<String> styles) {
        return STRICT
                + styles.stream()
                        .map(PagePolicy::hash)
                        .collect(Collectors.joining(" ", "; style-src-attr 'unsafe-hashes' ", ""));
    }

    private static String hash(String style) {
        byte[] digest = Sha256.digest().digest(style.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }
}
