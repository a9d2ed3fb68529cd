package cn.majordecision.base.print;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/** Which of two characters is the more ordinary in Chinese text. Carries out no article. */
final class Ordinary {

    private static final Charset COMMON = Charset.forName("GB2312");

    private Ordinary() {}

    static int first(int one, int other) {
        int difference = rank(one) - rank(other);
        return difference < 0 || (difference == 0 && one < other) ? one : other;
    }

    /** True for the parts of ideographs that no text is written with, and that bad PDFs put in their place. */
    static boolean radical(int character) {
        Character.UnicodeBlock block = Character.UnicodeBlock.of(character);
        return Character.UnicodeBlock.KANGXI_RADICALS.equals(block)
                || Character.UnicodeBlock.CJK_RADICALS_SUPPLEMENT.equals(block);
    }

    private static int rank(int character) {
        CharsetEncoder encoder = COMMON.newEncoder();
        if (encoder.canEncode(Character.toString(character))) {
            return 0;
        }
        return Character.isIdeographic(character) && !radical(character) ? 1 : 2;
    }
}
