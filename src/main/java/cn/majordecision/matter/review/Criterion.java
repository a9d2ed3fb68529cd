package cn.majordecision.matter.review;

import java.util.List;

/**
 * One line of the standard.
 *
 * @param code such as {@code N3.1}; unique in the standard
 * @param title what is asked, in Chinese
 * @param points what it counts; 0 for a veto
 * @param check how a machine judges it
 * @param about item codes or requirement ids the check asks for; all required items where empty
 */
public record Criterion(String code, String title, int points, Check check, List<String> about) {

    /** The criterion with its list copied; a missing one is empty. */
    @SuppressWarnings("ConstantValue") // Jackson gives null for what the file leaves out
    public Criterion {
        about = about == null ? List.of() : List.copyOf(about);
    }

    /** Whether a machine can judge it. */
    public boolean automatic() {
        return check != Check.PERSON;
    }

    /** Whether a failure alone makes the whole dossier worthless. */
    public boolean veto() {
        return points == 0;
    }
}
