package cn.majordecision.matter.decision;

import cn.majordecision.base.ledger.LedgerEvent;
import java.util.List;

/** A task was completed: its record by hash, what it proves and what it disproves (第三十三条). */
public record StepCompleted(
        String decision,
        String step,
        String task,
        long record,
        String recordSha256,
        int draftVersion,
        List<String> proven,
        List<String> disproven,
        List<String> documents,
        List<String> warnings)
        implements LedgerEvent {}
