package cn.majordecision.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.Story;
import cn.majordecision.StoryBook;
import cn.majordecision.TravellingClock;
import cn.majordecision.base.workflow.guard.House;
import cn.majordecision.matter.decision.Decisions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;

/** The decisions under attack, one waiting in each step, the attacks, and what each of them leads to. */
@TestComponent
class Battle {

    private static final String LIFE = "1-archived";
    private static final boolean EVERYTHING = System.getProperty("mde.long") != null;
    private static final Set<String> COSTLY_AT = Set.of("PublicComment", "LegalityReview");

    private final Story story;
    private final TravellingClock clock;
    private final Decisions decisions;
    private final Ground ground;
    private final Invariants invariants;
    private final Insider insider;
    private final House house;
    private final Doors doors;
    private final List<Target> targets = new ArrayList<>();
    private final List<Attack> attacks = new ArrayList<>();
    private String cleared = "";

    Battle(
            Story story,
            TravellingClock clock,
            Decisions decisions,
            Ground ground,
            Invariants invariants,
            Insider insider,
            House house,
            Doors doors) {
        this.story = story;
        this.clock = clock;
        this.decisions = decisions;
        this.ground = ground;
        this.invariants = invariants;
        this.insider = insider;
        this.house = house;
        this.doors = doors;
    }

    /** How an attempt ended. */
    enum Outcome {
        /** Nothing is left of it. */
        REFUSED,
        /** Something is left of it, but no invariant is broken. */
        HARMLESS,
        /** An invariant is broken. */
        THROUGH
    }

    /**
     * One attempt.
     *
     * @param outcome how it ended
     * @param refusals how many refusals the ledger took down meanwhile
     * @param detail what is broken or left, and what the attacker was told
     */
    record Attempt(Outcome outcome, long refusals, String detail) {}

    /** Tells the stories, once. */
    void prepare() {
        if (targets.isEmpty()) {
            StoryBook lawful = open(LIFE);
            lawful.tellUntil("ScheduleItem");
            cleared = lawful.number();
            target("Initiation", LIFE, "ConfirmRulings");
            target("Drafting", LIFE, "PrepareDraft");
            if (EVERYTHING) {
                target("PublicParticipation", LIFE, "AnnounceDraft");
            }
            target("PublicComment", LIFE, "SortComments");
            target("ExpertReview", LIFE, "GiveExpertOpinion");
            target("RiskAssessment", LIFE, "ConfirmControllability");
            target("FairCompetition", LIFE, "IssueFairCompetitionOpinion");
            target("LegalityReview", LIFE, "IssueOpinion");
            target("CloseGaps", "3-stopped-at-the-gate", "");
            somethingPersonalIsOnRecord();
            ground.keep();
            invariants.begin();
            attacks.addAll(Stream.of(
                            new EngineAttacks(insider).all(),
                            new WorkAttacks(insider).all(),
                            new CodeAttacks(insider, house).all(),
                            new SqlAttacks(insider, cleared).all(),
                            new GateAttacks(insider, cleared).all(),
                            new RestAttacks(insider, doors).all())
                    .flatMap(each -> each)
                    .toList());
        }
    }

    /** What somebody was told when refused can be erased on record, and must not be otherwise. */
    private void somethingPersonalIsOnRecord() {
        Insider.quietly(() -> insider.runtime.startProcessInstanceByKey("Archiving"));
        assertThat(ground.strings("select name from ledger.disclosure")).isNotEmpty();
    }

    List<Target> targets() {
        return targets;
    }

    List<Attack> attacks() {
        return attacks;
    }

    private StoryBook open(String book) {
        return StoryBook.open(book, story, clock, decisions);
    }

    private void target(String step, String book, String until) {
        StoryBook told = open(book);
        StoryBook.Scene last = told.next();
        while (!told.finished() && !told.next().name().equals(until) && !waits(step, told)) {
            last = told.next();
            told.tell();
        }
        targets.add(new Target(step, told, last.at()));
    }

    /** The commenting period is attacked while it runs. */
    private static boolean waits(String step, StoryBook told) {
        return step.equals("PublicComment") && told.next().timers();
    }

    /** Whether this attack is tried there: costly ones at two steps only, unless everything is asked for ({@code -Dmde.long}). */
    boolean due(Attack attack, Target target) {
        return attack.fits().test(target) && (!attack.costly() || EVERYTHING || COSTLY_AT.contains(target.step()));
    }

    /** The honest way from where the decision waits to the meeting; everything is then as before. */
    List<String> honestly(Target target) {
        StoryBook book = target.book().copy();
        try {
            if (book.finished()) {
                closeGaps(book);
            } else {
                book.tellUntil("ScheduleItem");
            }
            return story.open(book.number());
        } finally {
            restore(ground.changed(), true);
        }
    }

    /** What the changed text has made stale is done again. */
    private void closeGaps(StoryBook book) {
        story.as("undertaker-2").complete(book.number(), "CloseGaps", Map.of("measures", "按修改后的草案重新办理"));
        for (int round = 0; round < 30; round++) {
            for (String task : story.open(book.number())) {
                if (!task.equals("ScheduleItem")) {
                    clock.plusDays(task.equals("IssueOpinion") ? 15 : 1);
                    book.again(task);
                }
            }
        }
    }

    /** Fails unless the attempt ended as this attack must, and is on record if it can be. */
    void judge(Attack attack, Attempt attempt) {
        if (attempt.outcome() != Outcome.REFUSED) {
            assertThat(attempt.outcome()).as(attempt.detail()).isEqualTo(Outcome.HARMLESS);
            assertThat(listed("harmless")).as(attempt.detail()).contains(attack.toString());
        } else if (attack.kind().way() != Kind.Way.SQL && !listed("unrecorded").contains(attack.toString())) {
            assertThat(attempt.refusals()).as("on record: " + attempt.detail()).isPositive();
        }
    }

    /** The attacks named in a list beside the table. */
    private static Set<String> listed(String name) {
        try {
            return new ClassPathResource("attack/" + name + ".txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Where this attack makes sense, and where it is worth most. */
    Target best(Attack attack) {
        return Stream.of(attack.step(), "LegalityReview", "PublicComment")
                .flatMap(step -> targets.stream().filter(each -> each.step().equals(step)))
                .filter(attack.fits())
                .findFirst()
                .orElseThrow();
    }

    /** It is the hour of the decision. */
    void arriveAt(Target target) {
        clock.moveTo(target.now());
    }

    /** Tries one attack on one decision, judges what came of it and takes it back. */
    Attempt attempt(Attack attack, Target target) {
        Judged judged = insider.isSuperuser()
                ? invariants.passing(() -> judged(attack, target, ground::sober))
                : judged(attack, target, () -> {});
        if (judged.attempt.outcome() != Outcome.REFUSED) {
            restore(judged.changed, judged.attempt.outcome() == Outcome.THROUGH);
        }
        return judged.attempt;
    }

    private record Judged(Attempt attempt, Set<String> changed) {}

    private Judged judged(Attack attack, Target target, Runnable before) {
        long refusals = invariants.refusals();
        String told = "done";
        try {
            attack.deed().on(target);
        } catch (Exception | AssertionError failed) {
            told = String.valueOf(root(failed));
        }
        before.run();
        Set<String> changed = ground.changed();
        List<String> broken = invariants.broken(cleared, changed);
        Outcome outcome = !broken.isEmpty() ? Outcome.THROUGH : changed.isEmpty() ? Outcome.REFUSED : Outcome.HARMLESS;
        String detail = broken + " " + changed + " " + told;
        return new Judged(new Attempt(outcome, invariants.refusals() - refusals, detail), changed);
    }

    /** What an attack that gets through leaves for an auditor: tasks with more records than the engine saw completed. */
    List<String> revealed(Attack.Deed deed, Target target) throws Exception {
        try {
            deed.on(target);
            assertThat(invariants.broken(cleared, Set.of("gate."))).contains("agenda_item " + target.number());
            return ground.strings("select r.task from gate.record r where r.decision = '" + target.number()
                    + "' group by r.task having count(*) > (select count(*) from act_hi_taskinst t join act_hi_procinst i"
                    + " on i.id_ = t.proc_inst_id_ where i.business_key_ = min(r.decision) and t.task_def_key_ = 'Task_' ||"
                    + " r.task and t.delete_reason_ = 'completed')");
        } finally {
            restore(ground.changed(), true);
        }
    }

    private void restore(Set<String> changed, boolean damaged) {
        ground.restore(changed, damaged);
        if (damaged) {
            invariants.forget();
        }
    }

    private static Throwable root(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
