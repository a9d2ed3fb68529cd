package cn.majordecision.base.identity;

import java.util.regex.Pattern;

/** What a password must have at least: ten characters, letters and digits. */
final class PasswordStrength {

    private static final Pattern STRONG = Pattern.compile("(?=.*\\p{L})(?=.*\\d).{10,72}");

    private PasswordStrength() {}

    static void require(String password) {
        if (!STRONG.matcher(password).matches()) {
            throw new IdentityRefused("password.weak");
        }
    }
}
