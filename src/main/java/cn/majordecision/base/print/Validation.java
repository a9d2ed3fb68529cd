package cn.majordecision.base.print;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * What veraPDF finds against a PDF: as an archive's file (PDF/A-2a) and as one that everybody can read (PDF/UA-1) (第三十三条).
 *
 * @param violations the rules broken, each once; empty for a valid file
 */
public record Validation(List<String> violations) {

    private static final List<PDFAFlavour> DEMANDED = List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    public Validation {
        violations = List.copyOf(violations);
    }

    /** Checks the file; one that cannot be read as a PDF at all is a violation too. */
    public static Validation of(byte[] pdf) {
        return new Validation(against(
                flavour -> Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour), DEMANDED));
    }

    /** What a file breaks of these. */
    static List<String> against(Path pdf, List<PDFAFlavour> demanded) {
        return against(flavour -> Foundries.defaultInstance().createParser(pdf.toFile(), flavour), demanded);
    }

    /** Opens the file for one check. */
    @FunctionalInterface
    private interface Opening {
        PDFAParser as(PDFAFlavour flavour) throws VeraPDFException;
    }

    private static List<String> against(Opening file, List<PDFAFlavour> demanded) {
        List<String> violations = new ArrayList<>();
        for (PDFAFlavour flavour : demanded) {
            try (PDFAParser parser = file.as(flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                validator.validateAll(parser).forEach(result -> broken(result).forEach(violations::add));
            } catch (VeraPDFException | java.io.IOException unreadable) {
                violations.add(flavour.getId() + " " + unreadable.getMessage());
            }
        }
        return violations.stream().distinct().toList();
    }

    /** True when nothing was found. */
    public boolean valid() {
        return violations.isEmpty();
    }

    private static List<String> broken(ValidationResult result) {
        if (result.isCompliant()) {
            return List.of();
        }
        List<String> broken = result.getTestAssertions().stream()
                .filter(test -> test.getStatus() == TestAssertion.Status.FAILED)
                .map(test -> result.getPDFAFlavour().getId() + " "
                        + test.getRuleId().getClause() + "-" + test.getRuleId().getTestNumber() + " "
                        + test.getMessage())
                .distinct()
                .toList();
        return broken.isEmpty() ? List.of(result.getPDFAFlavour().getId() + " ?") : broken;
    }
}
