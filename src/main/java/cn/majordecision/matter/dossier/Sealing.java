package cn.majordecision.matter.dossier;

import java.time.LocalDate;
import java.util.List;

/**
 * What the archivist seals a dossier under.
 *
 * @param decision decision number
 * @param archiveNumber its number in the archive (档号)
 * @param retention how long it is kept, in Chinese
 * @param note the 备考表
 * @param formedOn the day the decision was issued
 * @param transferDue the day it goes to the state archive at the latest (《档案法实施条例》第二十条, R-087)
 * @param supplements what was handed in besides
 * @param by account of the archivist
 */
public record Sealing(
        String decision,
        String archiveNumber,
        String retention,
        String note,
        LocalDate formedOn,
        LocalDate transferDue,
        List<Supplement> supplements,
        String by) {}
