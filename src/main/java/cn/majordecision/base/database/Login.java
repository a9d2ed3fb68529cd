package cn.majordecision.base.database;

import java.security.SecureRandom;
import java.util.Base64;

/** A database role with its password. */
record Login(String user, String password) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A login with a new random password that needs no quoting. */
    static Login random(String user) {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return new Login(user, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Override
    public String toString() {
        return user;
    }
}
