package cn.majordecision.base.identity;

import java.util.regex.Pattern;

/** The one form of the ids of accounts and units, such that group names made of them stay unambiguous. */
final class IdentityId {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private IdentityId() {}

    static void require(String id) {
        if (!FORM.matcher(id).matches()) {
            throw new IdentityRefused("id.form", id);
        }
    }
}
