package cn.majordecision.matter.review;

import java.time.Instant;

/** A signed review with who signed it and when, by the database. */
public record Review(long id, String decision, ReviewReport report, String sha256, String by, Instant at) {}
