package cn.majordecision.matter.dossier;

import java.time.Instant;

/**
 * A paper handed in after the dossier was sealed, such as a report on the execution (第三十三条、第三十四条).
 *
 * @param id its number
 * @param decision decision number
 * @param paper what it is, where it comes from and of which day
 * @param by account of who handed it in
 * @param at when, by the database
 */
public record LateSupplement(long id, String decision, Supplement paper, String by, Instant at) {}
