package cn.majordecision.matter.transfer;

import static cn.majordecision.base.regulation.Requirement.R_063;
import static cn.majordecision.base.regulation.Requirement.R_087;
import static cn.majordecision.base.regulation.Requirement.R_088;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.ledger.Personal;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Judgement;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.matter.dossier.SealedRegister;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The archivist records that a sealed dossier was handed over; what was handed over must be what was sealed. */
@Component
public class RecordTransfer {

    private static final int LONGEST = 200;

    private final SealedRegister sealed;
    private final Transfers transfers;
    private final TransferReaders readers;
    private final CheckFourProperties properties;
    private final Documents documents;
    private final Judgement judgement;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordTransfer(
            SealedRegister sealed,
            Transfers transfers,
            TransferReaders readers,
            CheckFourProperties properties,
            Documents documents,
            Judgement judgement,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sealed = sealed;
        this.transfers = transfers;
        this.readers = readers;
        this.properties = properties;
        this.documents = documents;
        this.judgement = judgement;
        this.events = events;
        this.clock = clock;
    }

    private record Act(String user, String decision, SealedRegister.@Nullable Line dossier, HandedOver said) {}

    private record Proof(SealedRegister.Measure measure, HandedOver said, Optional<String> digestOf, boolean sound) {}

    private final List<Rule<Act>> allowed = List.of(
            Rule.of(R_087, "RecordTransfer.archivist", this::byArchivist),
            Rule.of(R_063, "RecordTransfer.sealed", act -> act.dossier() != null),
            Rule.of(R_087, "RecordTransfer.once", this::notYet));

    private final List<Rule<Act>> filled = List.of(
            Rule.of(R_087, "RecordTransfer.receiver", act -> text(act.said().receiver())),
            Rule.of(R_087, "RecordTransfer.on", this::between),
            Rule.of(
                    R_087,
                    "RecordTransfer.people",
                    act -> text(act.said().deliveredBy()) && text(act.said().receivedBy())),
            Rule.of(
                    R_087,
                    "RecordTransfer.receiptNumber",
                    act -> text(act.said().receiptNumber())),
            Rule.of(R_087, "RecordTransfer.receipt", this::receiptIsThere),
            Rule.of(R_087, "RecordTransfer.medium", act -> act.said().medium() != null),
            Rule.of(R_087, "RecordTransfer.note", act -> act.said().note().length() <= LONGEST));

    private static final List<Rule<Proof>> PROVEN = List.of(
            Rule.of(
                    R_088,
                    "RecordTransfer.pieces",
                    proof -> Objects.equals(
                            proof.said().pieces(), proof.measure().pieces()),
                    proof -> new Object[] {proof.measure().pieces()}),
            Rule.of(R_088, "RecordTransfer.digest", proof -> proof.digestOf().isPresent()));

    /** Records it; throws a violation that names every rule broken. */
    @Transactional
    public void record(String user, String decision, HandedOver said) {
        SealedRegister.Line dossier = sealed.find(decision).orElse(null);
        Act act = new Act(user, decision, dossier, said);
        judgement.judge(act, allowed);
        judgement.judge(act, filled);
        String digest = said.digest().strip().toLowerCase(Locale.ROOT);
        Proof proof = new Proof(
                sealed.measure(decision),
                said,
                sealed.packaged(decision, digest),
                properties.check(decision).filter(FourPropertiesReport::sound).isPresent());
        judgement.judge(proof, PROVEN);
        Transfer transfer = transfer(user, decision, proof, digest);
        transfers.add(transfer);
        events.publishEvent(event(transfer));
    }

    private static TransferRecorded event(Transfer transfer) {
        return new TransferRecorded(
                transfer.decision(),
                transfer.receiver(),
                transfer.transferredOn(),
                new Personal(transfer.deliveredBy()),
                new Personal(transfer.receivedBy()),
                transfer.receiptNumber(),
                transfer.receipt(),
                transfer.pieces(),
                transfer.bytes(),
                transfer.medium(),
                transfer.digest(),
                transfer.digestOf());
    }

    private Transfer transfer(String user, String decision, Proof proof, String digest) {
        HandedOver said = proof.said();
        return new Transfer(
                decision,
                said.receiver().strip(),
                Objects.requireNonNull(said.on()),
                said.deliveredBy().strip(),
                said.receivedBy().strip(),
                said.receiptNumber().strip(),
                Objects.requireNonNull(said.receipt()),
                proof.measure().pieces(),
                proof.measure().files(),
                proof.measure().bytes(),
                Objects.requireNonNull(said.medium()),
                digest,
                proof.digestOf().orElseThrow(),
                said.note().strip(),
                user,
                clock.instant());
    }

    private boolean byArchivist(Act act) {
        return readers.mayRecord(act.user());
    }

    private boolean notYet(Act act) {
        return transfers.of(act.decision()).isEmpty();
    }

    /** Not before the sealing and not after today. */
    private boolean between(Act act) {
        LocalDate day = act.said().on();
        SealedRegister.Line dossier = act.dossier();
        return day != null
                && dossier != null
                && !day.isAfter(LocalDate.now(clock))
                && !day.isBefore(LocalDate.ofInstant(dossier.sealedAt(), clock.getZone()));
    }

    private boolean receiptIsThere(Act act) {
        String receipt = act.said().receipt();
        return receipt != null && documents.has(receipt);
    }

    private static boolean text(String typed) {
        return Filled.in(typed) && typed.strip().length() <= LONGEST;
    }
}
