package cn.majordecision.step.collectivedecision;

import cn.majordecision.base.ledger.LedgerEvent;
import java.time.LocalDate;

/** A deferred item had waited too long and was put before the government office again (第三十八条, R-072). */
record StallNoticed(String decision, LocalDate nextReminder) implements LedgerEvent {}
