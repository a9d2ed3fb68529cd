package cn.majordecision.base.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Things that happen in tests of the ledger. */
final class Acts {

    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Acts(ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Something that happened to a decision. */
    record Noted(@Nullable String decision, String what, List<String> documents) implements LedgerEvent {}

    /** A citizen was heard. */
    record CitizenHeard(String decision, Personal name, Personal words) implements LedgerEvent {}

    void note(@Nullable String decision, String what) {
        happen(new Noted(decision, what, List.of()));
    }

    /** Something that in the end did not happen. */
    void noteInVain(String decision, String what) {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new Noted(decision, what, List.of()));
            status.setRollbackOnly();
        });
    }

    void happen(LedgerEvent event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }
}
