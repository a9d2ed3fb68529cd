package cn.majordecision.base.identity;

/** How an attempt to sign in ended. */
public enum Attempt {
    ACCEPTED,
    REFUSED,
    CLOSED
}
