package cn.majordecision.base.identity;

import org.jspecify.annotations.Nullable;

/** Who acts, and for whom: {@code actingFor} is the principal of a substitute, or null in the own capacity. */
public record Actor(String userId, @Nullable String actingFor) {}
