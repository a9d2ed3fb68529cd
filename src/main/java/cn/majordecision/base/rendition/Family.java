package cn.majordecision.base.rendition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of upload a converter is asked to render; pictures, recordings, plain text and packed files last as they are. */
enum Family {
    WRITER("writer_pdf_Export", "doc docx wps rtf odt"),
    CALC("calc_pdf_Export", "xls xlsx et ods"),
    IMPRESS("impress_pdf_Export", "ppt pptx dps odp");

    private static final String PDF_A_2 =
            ":{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"},\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"}}";

    private final String filter;
    private final String endings;

    Family(String filter, String endings) {
        this.filter = filter;
        this.endings = endings;
    }

    /** The kind of a file with that name. */
    static Optional<Family> of(String name) {
        return Arrays.stream(values())
                .filter(family -> List.of(family.endings.split(" ")).contains(ending(name)))
                .findFirst();
    }

    /** What LibreOffice is told to write: PDF/A-2, tagged. */
    String target() {
        return "pdf:" + filter + PDF_A_2;
    }

    /** The ending under which LibreOffice knows the content: the files of WPS are those of the older Office. */
    static String known(String name) {
        String ending = ending(name);
        return switch (ending) {
            case "wps" -> "doc";
            case "et" -> "xls";
            case "dps" -> "ppt";
            default -> ending;
        };
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
