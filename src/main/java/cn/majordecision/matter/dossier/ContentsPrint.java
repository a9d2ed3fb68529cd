package cn.majordecision.matter.dossier;

import java.util.List;

/** The list of contents (卷内目录) as a file that people read. */
interface ContentsPrint {

    /** Name of the file. */
    String name();

    /** Its bytes; the same sealing gives the same. */
    byte[] of(Sealing sealing, List<Entry> contents);
}
