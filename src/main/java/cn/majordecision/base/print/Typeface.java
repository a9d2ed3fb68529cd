package cn.majordecision.base.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The print font, regular and bold: which characters both have, and which it draws alike. Carries out no article. */
@Component
class Typeface {

    static final String FAMILY = "song";

    /** What the font itself is called. */
    static final String NAME = "Noto Serif SC";

    /** Each character with the most ordinary one that has its glyph; what the font lacks is missing. */
    private final SingletonSupplier<Map<Integer, Integer>> alike = SingletonSupplier.of(Typeface::read);

    /** One weight. */
    enum Weight {
        REGULAR(400, "fonts/NotoSerifSC_400Regular.ttf"),
        BOLD(700, "fonts/NotoSerifSC_700Bold.ttf");

        private final int number;
        private final String file;

        Weight(int number, String file) {
            this.number = number;
            this.file = file;
        }

        int number() {
            return number;
        }

        String file() {
            return file;
        }

        /** The font for one PDF; without ligatures, because two dashes joined to one glyph are read back as another character. */
        PDFont in(PDDocument pdf) {
            try {
                TrueTypeFont font = parse();
                font.setEnableGsub(false);
                return PDType0Font.load(pdf, font, true);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        /** The weight a font of a paper is of, by its name there. */
        static Weight named(String font) {
            return font.endsWith("Bold") ? BOLD : REGULAR;
        }

        TrueTypeFont parse() throws IOException {
            try (InputStream content = new ClassPathResource(file).getInputStream()) {
                return new TTFParser().parse(new RandomAccessReadBuffer(content));
            }
        }
    }

    /** True when the character can be printed in both weights. */
    boolean has(int character) {
        return characters().containsKey(character);
    }

    /** The most ordinary character that looks the same on paper: itself for almost all; the ideograph for a radical. */
    int alike(int character) {
        return characters().getOrDefault(character, character);
    }

    private Map<Integer, Integer> characters() {
        return alike.obtain();
    }

    private static Map<Integer, Integer> read() {
        try (TrueTypeFont regular = Weight.REGULAR.parse();
                TrueTypeFont bold = Weight.BOLD.parse()) {
            CmapLookup glyphs = regular.getUnicodeCmapLookup();
            CmapLookup others = bold.getUnicodeCmapLookup();
            Map<Integer, Integer> first = new HashMap<>();
            Map<Integer, Integer> glyphOf = new HashMap<>();
            for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
                int glyph = glyphs.getGlyphId(character);
                if (glyph > 0 && others.getGlyphId(character) > 0) {
                    glyphOf.put(character, glyph);
                    first.merge(glyph, character, Ordinary::first);
                }
            }
            glyphOf.replaceAll((character, glyph) -> same(character, first.getOrDefault(glyph, character)));
            return glyphOf;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Two spellings of one character are no different characters. */
    private static int same(int character, int ordinary) {
        String both = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFC);
        return both.equals(Normalizer.normalize(Character.toString(ordinary), Normalizer.Form.NFC))
                ? character
                : ordinary;
    }
}
