package cn.majordecision.step.hearing;

import cn.majordecision.base.ledger.LedgerEvent;
import java.time.LocalDate;

/**
 * A hearing was announced on the public pages (第十六条第二款).
 *
 * @param notice its public name
 * @param heldOn day of the hearing
 */
record HearingAnnounced(String decision, String notice, LocalDate heldOn) implements LedgerEvent {}
