package cn.majordecision.matter.dossier;

import cn.majordecision.base.print.Printed;
import java.util.List;

/** The text of a decision as OFD (GB/T 33190). */
interface FinalTextPrint {

    /** The file; the same text gives the same. */
    Printed of(String decision, FinalText text, List<String> paragraphs);
}
