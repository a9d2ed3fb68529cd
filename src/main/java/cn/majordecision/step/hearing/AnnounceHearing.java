package cn.majordecision.step.hearing;

import static cn.majordecision.base.regulation.Requirement.R_027;
import static cn.majordecision.base.regulation.Requirement.R_028;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Parameter;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The hearing is announced ahead: draft and explanation, day and place, how participants are selected (第十六条第二款、第三款). */
@Component
class AnnounceHearing implements TaskHandler<AnnounceHearing.Form> {

    private final Records records;
    private final Hearings hearings;
    private final PublicHearing hearing;

    AnnounceHearing(Records records, Hearings hearings, PublicHearing hearing) {
        this.records = records;
        this.hearings = hearings;
        this.hearing = hearing;
    }

    /**
     * The announcement.
     *
     * @param hearingDate day of the hearing
     * @param time when on that day
     * @param place where
     * @param draft the published text
     * @param explanation its explanation
     * @param notices where and when it was published
     * @param selectionRules how participants are selected, published with it
     * @param sides the sides that are to be represented
     */
    record Form(
            @Nullable LocalDate hearingDate,
            @Nullable String time,
            @Nullable String place,
            @Nullable String draft,
            @Nullable String explanation,
            @Nullable List<@Nullable Notice> notices,
            @Nullable String selectionRules,
            @Nullable List<@Nullable String> sides) {

        Stream<Notice> published() {
            return Filled.rows(notices).stream();
        }

        List<String> declaredSides() {
            return Filled.rows(sides).stream()
                    .filter(Filled::in)
                    .map(String::strip)
                    .distinct()
                    .toList();
        }
    }

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(
                Rule.of(
                        R_027,
                        "AnnounceHearing.timeAndPlace",
                        task -> task.form().hearingDate() != null
                                && Filled.all(task.form().time(), task.form().place())),
                Rule.of(
                        R_027,
                        "AnnounceHearing.documents",
                        task -> hearings.stored(task.form().draft())
                                && hearings.stored(task.form().explanation())),
                Rule.of(
                        R_027,
                        "AnnounceHearing.notices",
                        task -> Filled.in(Filled.rows(task.form().notices()))
                                && task.form().published().allMatch(Notice::complete)),
                Rule.of(R_027, "AnnounceHearing.ahead", this::farEnoughAhead, task ->
                        new Object[] {noticeDays(task), earliest(task)}),
                Rule.of(
                        R_028,
                        "AnnounceHearing.selectionRules",
                        task -> hearings.stored(task.form().selectionRules())),
                Rule.of(
                        R_028,
                        "AnnounceHearing.sides",
                        task -> Filled.in(task.form().declaredSides())));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        Form form = task.form();
        records.complete(StepOutcome.of(task).with(form.draft(), form.explanation(), form.selectionRules()));
        hearings.judgeByDatabase(task, this);
        hearing.announce(task.decision());
        return Flags.none();
    }

    private boolean farEnoughAhead(TaskInHand<Form> task) {
        LocalDate date = task.form().hearingDate();
        return date == null || !date.isBefore(earliest(task));
    }

    private LocalDate earliest(TaskInHand<Form> task) {
        return publishedOn(task.form(), task.at()).plusDays(noticeDays(task));
    }

    private int noticeDays(TaskInHand<Form> task) {
        return hearings.profile(task.decision()).number(Parameter.HEARING_NOTICE_DAYS);
    }

    /** The day of the last publication, and never before the announcement is on record. */
    private LocalDate publishedOn(Form form, Instant recorded) {
        return Stream.concat(
                        form.published().map(Notice::publishedOn).filter(Objects::nonNull),
                        Stream.of(hearings.day(recorded)))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
