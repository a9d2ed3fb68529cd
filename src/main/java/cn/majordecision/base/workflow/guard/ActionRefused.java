package cn.majordecision.base.workflow.guard;

import cn.majordecision.base.ledger.LedgerEvent;
import cn.majordecision.base.ledger.Personal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody tried what the rules forbid; nothing of it remains but this entry.
 *
 * @param decision decision number
 * @param action name of the task or action
 * @param actor account id of the person, or null when nobody was logged in
 * @param rules keys of the rules broken; empty when the refusal was not a breach of law
 * @param message what the person was told; it may repeat what somebody filled in
 */
public record ActionRefused(
        @Nullable String decision, String action, @Nullable String actor, List<String> rules, Personal message)
        implements LedgerEvent {}
