package cn.majordecision.base.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** What stands where on one page of a paper just made, in millimetres from the upper left corner: characters and lines. */
final class Trace extends PDFGraphicsStreamEngine {

    private static final double MILLIMETRES = 25.4 / 72;
    private static final COSName ARTIFACT = COSName.getPDFName("Artifact");

    /** A character: where its baseline begins, how wide and how large it is, and whether it only belongs to the page. */
    record Glyph(
            int character,
            Typeface.Weight weight,
            double x,
            double y,
            double width,
            double size,
            int colour,
            boolean aside) {

        /** True when the other goes on in the same line and looks the same. */
        boolean goesOn(Glyph next) {
            return weight == next.weight
                    && aside == next.aside
                    && colour == next.colour
                    && Math.abs(size - next.size) < 0.01
                    && Math.abs(y - next.y) < 0.01
                    && next.x > x
                    && next.x - x - width < size;
        }
    }

    /** A line or an area; the width of an area is nought. */
    record Stroke(Path2D path, double width, int colour) {}

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Stroke> strokes = new ArrayList<>();
    private final List<Boolean> marks = new ArrayList<>();
    private final AffineTransform toPaper;
    private Path2D path = new Path2D.Double();

    private Trace(PDPage page) {
        super(page);
        PDRectangle box = page.getMediaBox();
        toPaper = new AffineTransform(
                MILLIMETRES,
                0,
                0,
                -MILLIMETRES,
                -box.getLowerLeftX() * MILLIMETRES,
                box.getUpperRightY() * MILLIMETRES);
    }

    static Trace of(PDPage page) throws IOException {
        Trace trace = new Trace(page);
        trace.processPage(page);
        return trace;
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    List<Stroke> strokes() {
        return strokes;
    }

    static double millimetres(double points) {
        return points * MILLIMETRES;
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        String read = font.toUnicode(code);
        if (read == null || read.codePointCount(0, read.length()) != 1) {
            throw new IOException("glyph " + code + " of " + font.getName() + " is not one character");
        }
        Point2D at = toPaper.transform(new Point2D.Double(place.getTranslateX(), place.getTranslateY()), null);
        glyphs.add(new Glyph(
                read.codePointAt(0),
                Typeface.Weight.named(font.getName()),
                at.getX(),
                at.getY(),
                millimetres(displacement.getX() * place.getScalingFactorX()),
                millimetres(place.getScalingFactorY()),
                rgb(getGraphicsState().getNonStrokingColor()),
                marks.contains(true)));
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        marks.add(ARTIFACT.equals(tag));
    }

    @Override
    public void endMarkedContentSequence() {
        if (!marks.isEmpty()) {
            marks.remove(marks.size() - 1);
        }
    }

    private static int rgb(PDColor colour) throws IOException {
        return colour.toRGB();
    }

    private void drawn(double width, PDColor colour) throws IOException {
        strokes.add(new Stroke(new Path2D.Double(path, toPaper), millimetres(width), rgb(colour)));
        path.reset();
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        path.moveTo(a.getX(), a.getY());
        path.lineTo(b.getX(), b.getY());
        path.lineTo(c.getX(), c.getY());
        path.lineTo(d.getX(), d.getY());
        path.closePath();
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        throw new IOException("a picture where only words and lines are");
    }

    @Override
    public void shadingFill(COSName shading) throws IOException {
        throw new IOException("a shade where only words and lines are");
    }

    /** Nothing on these papers is cut off. */
    @Override
    public void clip(int rule) {}

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void strokePath() throws IOException {
        drawn(
                transformWidth(getGraphicsState().getLineWidth()),
                getGraphicsState().getStrokingColor());
    }

    @Override
    public void fillPath(int rule) throws IOException {
        drawn(0, getGraphicsState().getNonStrokingColor());
    }

    @Override
    public void fillAndStrokePath(int rule) throws IOException {
        Path2D both = new Path2D.Double(path);
        fillPath(rule);
        path = both;
        strokePath();
    }
}
