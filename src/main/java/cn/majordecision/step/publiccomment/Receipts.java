package cn.majordecision.step.publiccomment;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Receipt numbers: nearly a hundred random bits, in letters and digits that cannot be confused on paper. */
final class Receipts {

    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ0123456789".replaceAll("[01]", "");
    private static final int LENGTH = 20;
    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("[A-HJKMNP-TV-Z2-9]{20}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Receipts() {}

    static String next() {
        StringBuilder receipt = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            receipt.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return receipt.toString();
    }

    /** What somebody typed, without blanks and dashes, if it can be a receipt number at all. */
    static Optional<String> read(String typed) {
        String receipt = typed.replaceAll("[\\s\\-—－]", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(receipt).matches() ? Optional.of(receipt) : Optional.empty();
    }

    /** In groups of four, as people read it. */
    static String grouped(String receipt) {
        return String.join("-", receipt.split("(?<=\\G.{" + GROUP + "})"));
    }
}
