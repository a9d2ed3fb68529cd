package cn.majordecision.base.rendition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Which fonts a Word or OpenDocument text names that its rendition does not show: another one stands for them, and that is told. */
final class FontsUsed {

    private static final Map<String, Pattern> TEXTS = Map.of(
            "word/document.xml", Pattern.compile("<w:rFonts[^>]*?w:(?:ascii|hAnsi|eastAsia)=\"([^\"]+)\""),
            "content.xml", Pattern.compile("style:font-name(?:-asian)?=\"([^\"]+)\""));
    private static final Map<String, String> LATIN = Map.of(
            "宋体",
            "simsun",
            "黑体",
            "simhei",
            "仿宋",
            "fangsong",
            "楷体",
            "kaiti",
            "微软雅黑",
            "microsoftyahei",
            "等线",
            "dengxian");
    private static final int MOST = 16 * 1024 * 1024;

    private FontsUsed() {}

    /** The fonts another one stands for, and which ones do; empty where none is known to be missing. */
    static String replaced(Path original, Path rendition) throws IOException {
        Set<String> shown = shown(rendition);
        Set<String> missing = named(original).stream()
                .filter(font -> shown.stream().noneMatch(each -> plain(each).startsWith(plain(font))))
                .collect(Collectors.toCollection(TreeSet::new));
        return missing.isEmpty() ? "" : "字体" + String.join("、", missing) + "以" + String.join("、", shown) + "代替";
    }

    private static Set<String> named(Path original) throws IOException {
        Set<String> named = new TreeSet<>();
        try (ZipFile zip = new ZipFile(original.toFile())) {
            for (Map.Entry<String, Pattern> text : TEXTS.entrySet()) {
                ZipEntry entry = zip.getEntry(text.getKey());
                if (entry != null) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        Matcher font = text.getValue().matcher(new String(in.readNBytes(MOST), StandardCharsets.UTF_8));
                        while (font.find()) {
                            named.add(font.group(1));
                        }
                    }
                }
            }
        } catch (java.util.zip.ZipException noPackage) {
            return Set.of();
        }
        return named;
    }

    /** Names of the embedded fonts, without the six letters of the subset. */
    static Set<String> shown(Path pdf) throws IOException {
        Set<String> shown = new TreeSet<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            for (PDPage page : document.getPages()) {
                PDResources resources = page.getResources();
                for (COSName name : resources == null ? Set.<COSName>of() : resources.getFontNames()) {
                    PDFont font = resources.getFont(name);
                    shown.add(String.valueOf(font.getName()).replaceFirst("^[A-Z]{6}\\+", ""));
                }
            }
        }
        return shown;
    }

    private static String plain(String font) {
        String plain = font.replaceAll("[\\s_-]|GB2312|GBK", "").toLowerCase(Locale.ROOT);
        return LATIN.getOrDefault(plain, plain);
    }
}
