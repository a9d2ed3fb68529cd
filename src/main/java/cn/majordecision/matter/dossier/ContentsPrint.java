package cn.majordecision.matter.dossier;

import cn.majordecision.base.print.Printed;
import java.util.List;

/** The list of contents (卷内目录) as a file that people read. */
interface ContentsPrint {

    /** Name of the file. */
    String name();

    /** The file; the same sealing gives the same. */
    Printed of(Sealing sealing, List<Entry> contents);
}
