package cn.majordecision.matter.catalogue;

import static cn.majordecision.base.regulation.Requirement.R_005;

import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Judgement;
import cn.majordecision.base.regulation.Rule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The government office draws up the catalogue, publishes it with the consent of the Party committee, and adjusts it (第三条第三款). */
@Component
public class KeepCatalogue {

    private static final int FIRST_YEAR = 2019;

    private final Catalogue catalogue;
    private final Groups groups;
    private final Judgement judgement;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    private final List<Rule<Step>> always = List.of(Rule.of(
            R_005, "KeepCatalogue.office", step -> groups().of(step.user()).contains(Role.GOVERNMENT_OFFICE.id())));

    private final List<Rule<Step>> begins = List.of(
            Rule.of(R_005, "KeepCatalogue.year", this::reasonable),
            Rule.of(R_005, "KeepCatalogue.oneDraft", step -> step.draft() == null));

    private final List<Rule<Step>> changes = List.of(
            Rule.of(R_005, "KeepCatalogue.draft", step -> step.draft() != null),
            Rule.of(R_005, "KeepCatalogue.title", step -> Filled.in(step.title())),
            Rule.of(R_005, "KeepCatalogue.leadUnit", step -> Filled.in(step.leadUnit())),
            Rule.of(R_005, "KeepCatalogue.twice", step -> !step.holds(step.title())));

    private final List<Rule<Step>> publishes = List.of(
            Rule.of(R_005, "KeepCatalogue.draft", step -> step.draft() != null),
            Rule.of(
                    R_005,
                    "KeepCatalogue.empty",
                    step -> step.draft() == null || !step.draft().items().isEmpty()),
            Rule.of(
                    R_005,
                    "KeepCatalogue.meeting",
                    step -> Filled.in(step.publication().meeting())
                            && step.publication().meetingOn() != null),
            Rule.of(
                    R_005,
                    "KeepCatalogue.consent",
                    step -> Filled.in(step.publication().consent())
                            && step.publication().consentOn() != null),
            Rule.of(R_005, "KeepCatalogue.order", this::inOrder));

    KeepCatalogue(
            Catalogue catalogue, Groups groups, Judgement judgement, ApplicationEventPublisher events, Clock clock) {
        this.catalogue = catalogue;
        this.groups = groups;
        this.judgement = judgement;
        this.events = events;
        this.clock = clock;
    }

    private record Step(
            String user, int year, @Nullable Edition draft, String title, String leadUnit, Publication publication) {

        boolean holds(String name) {
            return draft != null
                    && draft.items().stream().anyMatch(item -> item.title().equals(name));
        }
    }

    /** Begins the draft of a year: the first edition, or an adjustment of the one in force. */
    @Transactional
    public void begin(String user, int year) {
        judgement.judge(step(user, year, "", ""), always);
        judgement.judge(step(user, year, "", ""), begins);
        int number = catalogue.of(year).size() + 1;
        catalogue.begin(year, number, user);
        events.publishEvent(new CatalogueDrafted(year, number));
    }

    /** Puts a matter into the draft. */
    @Transactional
    public void add(String user, int year, String title, String leadUnit, String source) {
        Step step = step(user, year, title.strip(), leadUnit.strip());
        judgement.judge(step, always);
        judgement.judge(step, changes);
        Edition draft = catalogue.draft(year).orElseThrow();
        catalogue.add(draft, step.title(), step.leadUnit(), source.strip());
        events.publishEvent(
                new CatalogueItemAdded(year, draft.number(), step.title(), step.leadUnit(), source.strip()));
    }

    /** Takes a matter out of the draft; one that is not in it stays where it is. */
    @Transactional
    public void drop(String user, int year, long id) {
        judgement.judge(step(user, year, "", ""), always);
        Optional<Edition> draft = catalogue.draft(year);
        draft.flatMap(edition ->
                        edition.items().stream().filter(item -> item.id() == id).findFirst())
                .ifPresent(item -> {
                    catalogue.drop(id);
                    events.publishEvent(
                            new CatalogueItemDropped(year, draft.get().number(), item.title()));
                });
    }

    /** Publishes the draft. */
    @Transactional
    public void publish(String user, int year, Publication publication) {
        Step step = new Step(user, year, catalogue.draft(year).orElse(null), "", "", publication);
        judgement.judge(step, always);
        judgement.judge(step, publishes);
        Edition draft = catalogue.draft(year).orElseThrow();
        catalogue.publish(draft, publication, user);
        events.publishEvent(new CataloguePublished(
                year,
                draft.number(),
                String.valueOf(publication.meeting()),
                java.util.Objects.requireNonNull(publication.meetingOn()),
                String.valueOf(publication.consent()),
                java.util.Objects.requireNonNull(publication.consentOn()),
                draft.items().size()));
    }

    /** A decision names the matter it takes up; one that is not published says nothing. */
    @Transactional
    public void takeUp(String decision, long id) {
        catalogue.published(id).ifPresent(item -> {
            catalogue.takeUp(decision, item);
            events.publishEvent(new CatalogueItemNamed(decision, item.year(), item.title()));
        });
    }

    private Groups groups() {
        return groups;
    }

    private Step step(String user, int year, String title, String leadUnit) {
        return new Step(
                user,
                year,
                catalogue.draft(year).orElse(null),
                title,
                leadUnit,
                new Publication(null, null, null, null));
    }

    private boolean reasonable(Step step) {
        return step.year() >= FIRST_YEAR && step.year() <= LocalDate.now(clock).getYear() + 1;
    }

    /** First the meeting, then the consent, and neither in the future. */
    private boolean inOrder(Step step) {
        LocalDate met = step.publication().meetingOn();
        LocalDate consented = step.publication().consentOn();
        return met == null
                || consented == null
                || !(consented.isBefore(met) || consented.isAfter(LocalDate.now(clock)));
    }
}
