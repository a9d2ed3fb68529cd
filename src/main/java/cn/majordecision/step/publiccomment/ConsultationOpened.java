package cn.majordecision.step.publiccomment;

import cn.majordecision.base.ledger.LedgerEvent;
import java.time.LocalDate;

/**
 * A draft was put before the public (第十五条第一款); what the public says stands in a chain of its own, so that no internal number
 * is known to those who check their receipt.
 *
 * @param consultation its public name
 * @param chain the chain of what is said
 */
record ConsultationOpened(
        String decision,
        String consultation,
        String chain,
        String draft,
        String explanation,
        LocalDate opensOn,
        LocalDate endsOn)
        implements LedgerEvent {}
