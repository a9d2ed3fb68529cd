package cn.majordecision.base.print;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A printed paper (第三十三条).
 *
 * @param bytes the PDF, or the OFD
 * @param unprintable the characters the font does not have; each stands in the paper as its number, such as 〔U+20BB7〕
 */
@SuppressWarnings("ArrayRecordComponent") // carried from hand to hand, never compared
public record Printed(byte[] bytes, Set<Integer> unprintable) {

    public Printed {
        unprintable = Set.copyOf(unprintable);
    }

    /** The numbers of the unprintable characters, such as {@code U+20BB7 U+2A6D6}; empty when there is none. */
    public String numbers() {
        return unprintable.stream().sorted().map(Printed::number).collect(Collectors.joining(" "));
    }

    static String number(int character) {
        return String.format(Locale.ROOT, "U+%04X", character);
    }
}
