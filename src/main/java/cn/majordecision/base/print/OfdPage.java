package cn.majordecision.base.print;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

/** One page of an OFD: the words as text that can be selected and sought, what only belongs to the page in a layer of its own. */
final class OfdPage {

    /** How far the font reaches above and below the baseline, in sizes. */
    private static final double ABOVE = 1.16;

    private static final double BELOW = 0.29;

    private final Map<Typeface.Weight, Integer> fonts;
    private final Map<Typeface.Weight, Subset> subsets;
    private final IntSupplier ids;
    private final OfdXml xml = new OfdXml("Page");
    private final String paper;

    OfdPage(Map<Typeface.Weight, Integer> fonts, Map<Typeface.Weight, Subset> subsets, IntSupplier ids, String paper) {
        this.fonts = fonts;
        this.subsets = subsets;
        this.ids = ids;
        this.paper = paper;
    }

    byte[] of(Trace trace) {
        xml.open("Content");
        layer("Body", trace.strokes(), runs(trace, false));
        layer("Foreground", List.of(), runs(trace, true));
        return xml.end();
    }

    private void layer(String type, List<Trace.Stroke> strokes, List<List<Trace.Glyph>> runs) {
        if (strokes.isEmpty() && runs.isEmpty()) {
            return;
        }
        xml.open("Layer", "Type", type, "ID", id());
        strokes.forEach(this::stroke);
        runs.forEach(this::text);
        xml.close();
    }

    /** Characters that stand in one line and look the same; one above U+FFFF stands alone, because programs count it differently. */
    private static List<List<Trace.Glyph>> runs(Trace trace, boolean aside) {
        List<List<Trace.Glyph>> runs = new ArrayList<>();
        List<Trace.Glyph> run = new ArrayList<>();
        for (Trace.Glyph glyph : trace.glyphs()) {
            if (glyph.aside() != aside || (run.isEmpty() && Character.isSpaceChar(glyph.character()))) {
                continue;
            }
            if (!run.isEmpty() && !joins(run.get(run.size() - 1), glyph)) {
                runs.add(run);
                run = new ArrayList<>();
            }
            run.add(glyph);
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    private static boolean joins(Trace.Glyph last, Trace.Glyph next) {
        return last.goesOn(next)
                && Character.isBmpCodePoint(last.character())
                && Character.isBmpCodePoint(next.character());
    }

    private void text(List<Trace.Glyph> run) {
        Trace.Glyph first = run.get(0);
        String font = String.valueOf(fonts.get(first.weight()));
        String size = OfdXml.number(first.size());
        xml.open("TextObject", "ID", id(), "Boundary", around(run), "Font", font, "Size", size);
        colour("FillColor", first.colour());
        Integer beyond =
                Objects.requireNonNull(subsets.get(first.weight())).beyond().get(first.character());
        if (beyond != null) {
            // Two, because programs that count at all count as UTF-16 does.
            xml.open("CGTransform", "CodePosition", "0", "CodeCount", "2", "GlyphCount", "1");
            xml.leaf("Glyphs", String.valueOf(beyond)).close();
        }
        String words =
                run.stream().map(glyph -> Character.toString(glyph.character())).collect(Collectors.joining());
        List<String> place = new ArrayList<>(List.of("X", "0", "Y", OfdXml.number(first.size() * ABOVE)));
        if (run.size() > 1) {
            place.addAll(List.of("DeltaX", steps(run)));
        }
        xml.leaf("TextCode", words, place.toArray(String[]::new)).close();
    }

    private static String around(List<Trace.Glyph> run) {
        Trace.Glyph first = run.get(0);
        Trace.Glyph last = run.get(run.size() - 1);
        double width = last.x() + last.width() - first.x();
        return box(first.x(), first.y() - first.size() * ABOVE, width, first.size() * (ABOVE + BELOW));
    }

    /** From each character to the next, rounded so that the errors do not add up. */
    private static String steps(List<Trace.Glyph> run) {
        List<String> steps = new ArrayList<>();
        double from = rounded(run.get(0).x());
        for (Trace.Glyph next : run.subList(1, run.size())) {
            double to = rounded(next.x());
            steps.add(OfdXml.number(to - from));
            from = to;
        }
        return String.join(" ", steps);
    }

    private static double rounded(double millimetres) {
        return Math.round(millimetres * 1000) / 1000.0;
    }

    private void stroke(Trace.Stroke stroke) {
        boolean area = stroke.width() == 0;
        String width = OfdXml.number(area ? 0.1 : stroke.width());
        xml.open(
                "PathObject",
                "ID",
                id(),
                "Boundary",
                paper,
                "LineWidth",
                width,
                "Stroke",
                !area + "",
                "Fill",
                area + "");
        colour(area ? "FillColor" : "StrokeColor", stroke.colour());
        xml.leaf("AbbreviatedData", data(stroke.path())).close();
    }

    private static String data(Path2D path) {
        StringBuilder data = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator part = path.getPathIterator(null); !part.isDone(); part.next()) {
            int kind = part.currentSegment(at);
            data.append(data.isEmpty() ? "" : " ").append("MLQBC".charAt(kind));
            int numbers = kind == PathIterator.SEG_CLOSE ? 0 : kind == PathIterator.SEG_CUBICTO ? 6 : 2;
            for (int n = 0; n < numbers; n++) {
                data.append(' ').append(OfdXml.number(at[n]));
            }
        }
        return data.toString();
    }

    private void colour(String of, int colour) {
        xml.open(
                of,
                "Value",
                String.format(Locale.ROOT, "%d %d %d", colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF));
        xml.close();
    }

    private String id() {
        return String.valueOf(ids.getAsInt());
    }

    static String box(double x, double y, double width, double height) {
        return OfdXml.number(x) + " " + OfdXml.number(y) + " " + OfdXml.number(width) + " " + OfdXml.number(height);
    }
}
