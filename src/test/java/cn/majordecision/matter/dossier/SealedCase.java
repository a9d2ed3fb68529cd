package cn.majordecision.matter.dossier;

import static cn.majordecision.base.regulation.Requirement.R_062;

import cn.majordecision.Filed;
import cn.majordecision.Story;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.identity.Actor;
import cn.majordecision.base.ledger.LedgerEvent;
import cn.majordecision.base.ledger.Personal;
import cn.majordecision.base.ledger.Signing;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** A decision with papers, people and a publication, whose dossier can be sealed and packed. */
@TestComponent
public class SealedCase {

    private static int numbers;

    private final Story story;
    private final Filed filed;
    private final Records records;
    private final Documents documents;
    private final Dossiers dossiers;
    private final Increments increments;
    private final DossierPackage packages;
    private final Signing signing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SealedCase(
            Story story,
            Filed filed,
            Records records,
            Documents documents,
            Dossiers dossiers,
            Increments increments,
            DossierPackage packages,
            Signing signing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.story = story;
        this.filed = filed;
        this.records = records;
        this.documents = documents;
        this.dossiers = dossiers;
        this.increments = increments;
        this.packages = packages;
        this.signing = signing;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody was heard whose name and words are nobody's business. */
    record CitizenHeard(String decision, Personal name, Personal words) implements LedgerEvent {}

    /** A decision with everything a dossier asks for. */
    @Transactional
    public String complete(boolean published) {
        String number = story.decision("九乡风景名胜区总体规划(2026年-2040年)");
        filed.everything(number, "IssueOpinion", "PublishDecision");
        filed.record(number, "LegalityReview", "IssueOpinion", document("合法性审查意见 𠮷.txt"), document("合法性审查意见 𠮷.txt"));
        for (int citizen = 1; citizen <= 15; citizen++) {
            events.publishEvent(
                    new CitizenHeard(number, new Personal("张𠮷" + citizen), new Personal("反对第" + citizen + "条")));
        }
        StepOutcome outcome = StepOutcome.of(new TaskInHand<>(
                        "PublishDecision",
                        "PublishDecision",
                        "Publication",
                        number,
                        new Actor("government-office", null),
                        new Filed.Paper("公布"),
                        clock.instant(),
                        List.of()))
                .with(document("公布的正式文本.txt"));
        records.complete(published ? outcome.proves(R_062) : outcome);
        return number;
    }

    /** What the head of the government signs. */
    record Issued(String officialNumber, String text) {}

    /** This document was signed as the final text. */
    @Transactional
    public void issued(String number, String document) {
        records.complete(StepOutcome.of(new TaskInHand<>(
                        "IssueDecision",
                        "IssueDecision",
                        "Publication",
                        number,
                        new Actor("administrative-head", null),
                        new Issued("松政发〔2026〕18号", document),
                        clock.instant(),
                        List.of()))
                .with(document));
    }

    /** A document with that name and content of its own. */
    public String document(String name) {
        byte[] content = ("第" + ++numbers + "份：" + name + "\n").getBytes(StandardCharsets.UTF_8);
        return documents
                .store(name, new ByteArrayInputStream(content), "undertaker")
                .sha256();
    }

    /** The undertaker has put these into it. */
    @Transactional
    public void prepared(String number, String... documents) {
        filed.record(number, "Archiving", "CompleteDossier", documents);
    }

    /** Seals it with these papers handed in. */
    @Transactional
    public void seal(String number, Supplement... papers) {
        filed.record(
                number,
                "Archiving",
                "CompleteDossier",
                Stream.of(papers)
                        .flatMap(paper -> Stream.ofNullable(paper.document()))
                        .toArray(String[]::new));
        dossiers.seal(sealing(number, papers));
    }

    static Sealing sealing(String number, Supplement... papers) {
        return new Sealing(
                number,
                "X002-WS·2026-永久-" + ++numbers,
                "永久",
                "卷内文件齐全",
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2046, 9, 1),
                List.of(papers),
                "archivist");
    }

    /** Signs and packs it. */
    public byte[] packed(String number, Edition edition) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        packInto(number, edition, out);
        return out.toByteArray();
    }

    /** Packs it as it is signed and dated. */
    byte[] written(String number, Edition edition) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        packages.writeTo(packages.ready(dossiers.find(number).orElseThrow(), edition), out);
        return out.toByteArray();
    }

    void packInto(String number, Edition edition, OutputStream out) throws IOException {
        signing.sign();
        packages.writeTo(packages.ready(dossiers.find(number).orElseThrow(), edition), out);
    }

    /** Signs and packs what was sealed after it. */
    byte[] increment(String number, int increment, Edition edition) throws IOException {
        signing.sign();
        SealedDossier later = increments
                .packable(dossiers.find(number).orElseThrow(), increment)
                .orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        packages.writeTo(packages.ready(later, edition), out);
        return out.toByteArray();
    }

    /** The key both verifiers are given. */
    public String publicKey() {
        return signing.publicKey();
    }
}
