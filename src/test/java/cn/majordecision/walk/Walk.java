package cn.majordecision.walk;

import cn.majordecision.TravellingClock;
import cn.majordecision.base.calendar.WorkingDays;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.matter.decision.Decisions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/** One decision on its way through whatever people try with it, and after every attempt the question whether all is well. */
final class Walk {

    private static final LocalDateTime BEGIN = LocalDateTime.of(2026, 2, 26, 9, 10);
    private static final String UNIT = "transport";

    private final WalkHouse house;
    private final TravellingClock clock;
    private final Procedures procedures;
    private final String number;
    private final Truth truth = new Truth();
    private final Duties duties;
    private final People people;
    private final Forms forms;
    private final Invariants invariants;
    private final List<String> told = new ArrayList<>();

    Walk(WalkHouse house) {
        this.house = house;
        house.everybodyInOffice();
        this.clock = house.the(TravellingClock.class);
        this.procedures = house.the(Procedures.class);
        this.duties = new Duties(truth, house.the(WorkingDays.class));
        this.people = new People(house.the(Accounts.class).all());
        this.forms = house.forms();
        clock.moveTo(BEGIN);
        this.number = house.the(Decisions.class).open("九乡风景名胜区总体规划(2026年-2040年)", null, UNIT, "undertaker");
        house.story().begin("Decision", number, Flags.none().and("unit", UNIT));
        this.invariants = new Invariants(house, number, truth, duties);
    }

    WalkHouse house() {
        return house;
    }

    String number() {
        return number;
    }

    Truth truth() {
        return truth;
    }

    Duties duties() {
        return duties;
    }

    People people() {
        return people;
    }

    Forms forms() {
        return forms;
    }

    TravellingClock clock() {
        return clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The open tasks in the order of the book. */
    List<OpenTask> open() {
        return procedures.open(number).stream()
                .sorted(Comparator.comparingInt(task -> Forms.place(task.name())))
                .toList();
    }

    /** Whoever holds the duty of this task. */
    String responsible(OpenTask task) {
        return people.responsible(procedures.groups(task.id())).orElse("undertaker");
    }

    void complete(OpenTask task, String person, Map<String, Object> form) {
        Set<String> groups = procedures.groups(task.id());
        Instant at = clock.instant();
        house.story().as(person).does(() -> procedures.complete(task.id(), form));
        List<String> capacities = people.capacities(person, groups, today());
        if (capacities.isEmpty()) {
            duties.wrongs().add(person + "不承担" + task.name() + "而予以办理");
        }
        duties.done(task.name(), capacities.isEmpty() ? person : capacities.get(0), new Form(form), at);
    }

    /** As many lawful steps, none of which may be refused. */
    void proceed(int steps) {
        for (int step = 0; step < steps && !isOver(); step++) {
            try {
                Step.LAWFUL.on(this);
            } catch (RuntimeException refused) {
                throw failure("依法办理被拒绝：" + refused, refused);
            }
        }
        told.add("依法办理" + steps + "步，待办" + open().stream().map(OpenTask::name).toList());
        invariants.look();
    }

    boolean isOver() {
        return house.jdbc()
                .sql("select not exists (select from camunda.act_ru_execution where business_key_ = ?)")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    /** Somebody tries something; whatever comes of it, all must be well afterwards. */
    void attempt(Operation operation) {
        RuntimeException refusal = null;
        try {
            operation.on(this);
        } catch (NullPointerException | ClassCastException | IndexOutOfBoundsException fault) {
            throw failure(operation + " 使程序出错：" + fault, fault);
        } catch (RuntimeException refused) {
            refusal = refused;
        }
        told.add(operation + (refusal == null ? " —— 办成" : " —— 被拒：" + reason(refusal)));
        List<String> faults = invariants.after(operation, refusal);
        if (!faults.isEmpty()) {
            throw failure(String.join("；", faults), refusal);
        }
    }

    private static String reason(RuntimeException refusal) {
        String message = String.valueOf(
                NestedExceptionUtils.getMostSpecificCause(refusal).getMessage());
        return message.lines().findFirst().orElse("").strip();
    }

    private AssertionError failure(String fault, @Nullable Throwable cause) {
        StringBuilder story =
                new StringBuilder(fault).append("\n决策").append(number).append("的经过：");
        for (int line = 0; line < told.size(); line++) {
            story.append("\n").append(line + 1).append(". ").append(told.get(line));
        }
        return new AssertionError(story.toString(), cause);
    }

    /** How far the decision has come. */
    Milestone milestone() {
        return Milestone.of(truth.state(), invariants.everOnAgenda());
    }
}
