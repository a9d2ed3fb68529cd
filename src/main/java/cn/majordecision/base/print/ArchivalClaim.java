package cn.majordecision.base.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * Which PDF/A a file says it is, and what veraPDF finds against that (第三十三条).
 *
 * @param standard such as {@code PDF/A-2b}; empty when it says nothing
 * @param violations the rules it breaks, each once
 */
public record ArchivalClaim(String standard, List<String> violations) {

    private static final Pattern PART = Pattern.compile("pdfaid:part(?:=[\"']|>)\\s*([1-4])");
    private static final Pattern LEVEL = Pattern.compile("pdfaid:conformance(?:=[\"']|>)\\s*([A-Za-z])");

    public ArchivalClaim {
        violations = List.copyOf(violations);
    }

    /** Reads the claim, and only if there is one holds the file against it. */
    public static ArchivalClaim of(Path pdf) {
        try {
            String metadata = metadata(pdf);
            Optional<PDFAFlavour> flavour = flavour(metadata);
            return flavour.map(claimed ->
                            new ArchivalClaim("PDF/A-" + claimed.getId(), Validation.against(pdf, List.of(claimed))))
                    .orElseGet(() -> new ArchivalClaim("", List.of()));
        } catch (IOException | RuntimeException unreadable) {
            return new ArchivalClaim("", List.of(String.valueOf(unreadable.getMessage())));
        }
    }

    /** True when it says so and veraPDF agrees. */
    public boolean holds() {
        return !standard.isEmpty() && violations.isEmpty();
    }

    private static String metadata(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            PDMetadata metadata = document.getDocumentCatalog().getMetadata();
            return metadata == null ? "" : new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        }
    }

    private static Optional<PDFAFlavour> flavour(String metadata) {
        Matcher part = PART.matcher(metadata);
        if (!part.find()) {
            return Optional.empty();
        }
        Matcher level = LEVEL.matcher(metadata);
        String id = part.group(1) + (level.find() ? level.group(1).toLowerCase(Locale.ROOT) : "");
        return Optional.ofNullable(PDFAFlavour.byFlavourId(id)).filter(known -> known != PDFAFlavour.NO_FLAVOUR);
    }
}
