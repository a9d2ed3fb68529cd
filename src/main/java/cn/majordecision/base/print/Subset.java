package cn.majordecision.base.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * One weight of the print font with only the characters of one paper. Carries out no article.
 *
 * @param bytes the font, with the table that leads from characters to glyphs
 * @param beyond the glyphs of characters above U+FFFF, which that table cannot name
 */
@SuppressWarnings("ArrayRecordComponent") // carried from hand to hand, never compared
record Subset(byte[] bytes, Map<Integer, Integer> beyond) {

    private static final List<String> TABLES = List.of(
            "head", "hhea", "maxp", "hmtx", "loca", "glyf", "cmap", "name", "OS/2", "post", "cvt ", "fpgm", "prep");

    static Subset of(Typeface.Weight weight, Set<Integer> characters) throws IOException {
        try (TrueTypeFont font = weight.parse()) {
            TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
            // One that is always there: a table without characters is not written.
            subsetter.add(' ');
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            Map<Integer, Integer> beyond = new HashMap<>();
            for (int character : new TreeSet<>(characters)) {
                if (Character.isBmpCodePoint(character)) {
                    subsetter.add(character);
                } else {
                    beyond.put(character, glyphs.getGlyphId(character));
                }
            }
            subsetter.addGlyphIds(new TreeSet<>(beyond.values()));
            Map<Integer, Integer> now = new HashMap<>();
            subsetter.getGIDMap().forEach((here, before) -> now.put(before, here));
            beyond.replaceAll((character, before) -> now.getOrDefault(before, 0));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            subsetter.writeToStream(bytes);
            return new Subset(bytes.toByteArray(), beyond);
        }
    }
}
