package cn.majordecision.base.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.w3c.dom.Document;

/** Makes PDF/A-2a and PDF/UA-1 papers out of templates: the same facts give the same bytes, and no character is lost (第三十三条). */
@Component
public class Printing {

    private static final String LANGUAGE = "zh-CN";
    static final String PRODUCER = "Major Decision Engine";

    private final ITemplateEngine templates;
    private final Typeface typeface;
    private final String style;
    /** Each paper holds both fonts for its time; many at once would take the memory of everybody else. */
    private final Semaphore presses = new Semaphore(2);

    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    Printing(ITemplateEngine templates, Typeface typeface) throws IOException {
        this.templates = templates;
        this.typeface = typeface;
        this.style = new ClassPathResource("print/print.css").getContentAsString(StandardCharsets.UTF_8);
    }

    /** Prints; throws {@link TextChanged} when the text in the file is not the text that was put in. */
    public Printed print(Sheet sheet) {
        return made(sheet, false);
    }

    /** Prints the same as OFD (GB/T 33190); throws {@link TextChanged} likewise. For papers without tables that go over pages. */
    public Printed ofd(Sheet sheet) {
        return made(sheet, true);
    }

    private Printed made(Sheet sheet, boolean ofd) {
        presses.acquireUninterruptibly();
        try {
            return pressed(sheet, ofd);
        } finally {
            presses.release();
        }
    }

    private Printed pressed(Sheet sheet, boolean ofd) {
        Map<String, Object> facts = new HashMap<>(sheet.facts());
        facts.put("zh", new Chinese());
        facts.put("source", sheet.source());
        facts.put("style", style);
        String filled = templates.process("print/" + sheet.template(), new Context(Locale.SIMPLIFIED_CHINESE, facts));
        Legible legible = Legible.of(filled, typeface);
        String page = legible.unprintable().isEmpty() ? legible.text() : explained(legible.text());
        Document document = Page.of(page);
        try {
            byte[] pdf = pdf(document, sheet, page);
            String put =
                    ReadBack.plain(document.getElementsByTagName("body").item(0).getTextContent());
            TextChanged.unlessSame(put, ReadBack.words(pdf));
            return new Printed(ofd ? ofd(pdf, sheet, put) : pdf, legible.unprintable());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] ofd(byte[] pdf, Sheet sheet, String put) throws IOException {
        byte[] bytes = Ofd.of(pdf, sheet.asOf());
        TextChanged.unlessSame(put, OfdBack.words(bytes));
        return bytes;
    }

    /** The last words of a paper say what the numbers in it are. */
    private static String explained(String page) {
        int end = page.lastIndexOf("</p>");
        return page.substring(0, end) + "文中〔 〕内为字库未收的字，以其统一编码表示。" + page.substring(end);
    }

    private byte[] pdf(Document document, Sheet sheet, String content) throws IOException {
        try (PDDocument pdf = new PDDocument();
                PdfBoxRenderer renderer = builder(document, pdf).buildPdfRenderer()) {
            renderer.createPDFKeepOpen();
            pdf.getDocumentCatalog().setLanguage(LANGUAGE);
            return Fixed.bytes(pdf, sheet.asOf(), content);
        }
    }

    private PdfRendererBuilder builder(Document document, PDDocument pdf) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(pdf)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(colours)
                .withProducer(PRODUCER)
                .useUnicodeLineBreaker(new LineBreaks())
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withW3cDocument(document, "");
        for (Typeface.Weight weight : Typeface.Weight.values()) {
            builder.useFont(
                    new PDFontSupplier(weight.in(pdf)), Typeface.FAMILY, weight.number(), FontStyle.NORMAL, true);
        }
        return builder;
    }
}
