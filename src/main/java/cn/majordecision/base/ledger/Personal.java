package cn.majordecision.base.ledger;

/**
 * Something about a person (name, telephone, words of their own) in an event: the entry only commits to it, so that it can be
 * erased later and the entry still verifies (《个人信息保护法》第四十七条).
 *
 * @param value what is kept apart
 */
public record Personal(String value) {}
