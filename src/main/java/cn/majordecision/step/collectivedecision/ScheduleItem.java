package cn.majordecision.step.collectivedecision;

import static cn.majordecision.base.regulation.Requirement.R_046;
import static cn.majordecision.base.regulation.Requirement.R_049;
import static cn.majordecision.base.regulation.Requirement.R_055;
import static cn.majordecision.base.regulation.Requirement.R_056;
import static cn.majordecision.base.regulation.Requirement.R_057;
import static cn.majordecision.base.regulation.Requirement.R_058;
import static cn.majordecision.base.regulation.Requirement.R_059;
import static cn.majordecision.base.regulation.Requirement.R_060;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Agenda;
import cn.majordecision.matter.decision.Deadlines;
import cn.majordecision.matter.decision.Gate;
import cn.majordecision.matter.decision.MeetingKind;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import cn.majordecision.matter.decision.Unmet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The meeting secretary places the cleared draft on the agenda of an executive or plenary meeting (第二十九条、第三十条第一款). */
@Component
class ScheduleItem implements TaskHandler<ScheduleItem.Form> {

    private final Records records;
    private final Gate gate;
    private final Agenda agenda;
    private final Deadlines deadlines;
    private final MeetingPack pack;
    private final Documents documents;
    private final Clock clock;

    ScheduleItem(
            Records records,
            Gate gate,
            Agenda agenda,
            Deadlines deadlines,
            MeetingPack pack,
            Documents documents,
            Clock clock) {
        this.records = records;
        this.gate = gate;
        this.agenda = agenda;
        this.deadlines = deadlines;
        this.pack = pack;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * The meeting.
     *
     * @param meetingKind name of a {@link MeetingKind}; as text, so that another kind is refused with its article
     * @param meetingOn its day
     * @param meetingName its name, such as 县人民政府第25次常务会议
     * @param otherMaterials what else lies before it, stored documents (第二十九条第六项)
     */
    record Form(
            @Nullable String meetingKind,
            @Nullable LocalDate meetingOn,
            @Nullable String meetingName,
            @Nullable List<String> otherMaterials) {

        Optional<MeetingKind> kind() {
            return Arrays.stream(MeetingKind.values())
                    .filter(kind -> kind.name().equals(meetingKind))
                    .findFirst();
        }

        List<String> others() {
            return otherMaterials == null
                    ? List.of()
                    : otherMaterials.stream().filter(Objects::nonNull).toList();
        }
    }

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(
                Rule.of(R_046, "ScheduleItem.cleared", task -> gate.cleared(task.decision()), task ->
                        new Object[] {unmet(task.decision())}),
                Rule.of(
                        R_049,
                        "ScheduleItem.reviewTime",
                        task -> task.form().meetingOn() == null
                                || deadlines.over(
                                        task.decision(),
                                        R_049,
                                        task.form()
                                                .meetingOn()
                                                .atStartOfDay(clock.getZone())
                                                .toInstant())),
                Rule.of(
                        R_055,
                        "ScheduleItem.pack",
                        task -> pack.missing(task.decision()).isEmpty(),
                        task -> new Object[] {String.join("、", pack.missing(task.decision()))}),
                Rule.of(R_055, "ScheduleItem.otherMaterials", task -> task.form().others().stream()
                        .allMatch(sha256 -> documents.find(sha256).isPresent())),
                Rule.of(R_056, "ScheduleItem.meetingKind", task -> task.form()
                        .kind()
                        .isPresent()),
                Rule.of(R_056, "ScheduleItem.meetingOn", this::fromTodayOn),
                Rule.of(
                        R_056,
                        "ScheduleItem.meetingName",
                        task -> Filled.in(task.form().meetingName())));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        Form form = task.form();
        agenda.place(
                task.decision(),
                form.kind().orElseThrow(),
                Objects.requireNonNull(form.meetingOn()),
                String.valueOf(form.meetingName()));
        records.complete(StepOutcome.of(task)
                .proves(R_055)
                .disproves(R_056, R_057, R_058, R_059, R_060)
                .with(form.others().toArray(String[]::new)));
        return Flags.none();
    }

    private boolean fromTodayOn(TaskInHand<Form> task) {
        LocalDate day = task.form().meetingOn();
        return day != null && !day.isBefore(LocalDate.ofInstant(task.at(), clock.getZone()));
    }

    private String unmet(String decision) {
        List<Unmet> gaps = gate.unmet(decision);
        return gaps.isEmpty()
                ? "当前文本没有有效的把关结论"
                : gaps.stream()
                        .map(gap -> "%s %s（%s）"
                                .formatted(
                                        gap.requirement().article(),
                                        gap.requirement().id(),
                                        gap.state().label()))
                        .collect(Collectors.joining("；"));
    }
}
