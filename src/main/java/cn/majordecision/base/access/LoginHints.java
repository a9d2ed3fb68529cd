package cn.majordecision.base.access;

import java.util.List;

/** Accounts that the login page names together with their password; only the demonstration has any. */
public interface LoginHints {

    /** The accounts to name. */
    List<Hint> hints();

    /** An account, who it is, and its password. */
    record Hint(String account, String person, String password) {}
}
