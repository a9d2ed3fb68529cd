package cn.majordecision.base.identity;

import java.time.LocalDate;

/** A substitute named for a period in calendar days, both days included. */
public record Substitution(String principal, String deputy, LocalDate from, LocalDate to) {}
