package cn.majordecision.step.collectivedecision;

import static cn.majordecision.base.regulation.Requirement.R_057;
import static cn.majordecision.base.regulation.Requirement.R_059;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The secretary records who was there and what each said, the head last; a correction is a new record (第三十条). */
@Component
class RecordMinutes implements TaskHandler<RecordMinutes.Form> {

    private final Records records;
    private final Meetings meetings;
    private final Documents documents;
    private final Clock clock;

    RecordMinutes(Records records, Meetings meetings, Documents documents, Clock clock) {
        this.records = records;
        this.meetings = meetings;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * A member of the meeting.
     *
     * @param name told apart from namesakes by the unit
     * @param present whether the member was there
     */
    record Member(@Nullable String name, @Nullable Boolean present) {

        boolean there() {
            return Boolean.TRUE.equals(present);
        }
    }

    /**
     * The minutes.
     *
     * @param attendance every member, present or not
     * @param speeches what each said, in the order of speaking
     * @param minutes 会议记录, a stored document
     * @param correctionNote what is corrected, when minutes of this meeting are on record already
     */
    record Form(
            @Nullable List<Member> attendance,
            @Nullable List<Speech> speeches,
            @Nullable String minutes,
            @Nullable String correctionNote) {

        List<Speech> said() {
            return speeches == null
                    ? List.of()
                    : speeches.stream().filter(Objects::nonNull).toList();
        }

        List<Member> members() {
            return attendance == null
                    ? List.of()
                    : attendance.stream().filter(Objects::nonNull).toList();
        }

        Stream<String> present() {
            return members().stream().filter(Member::there).map(member -> String.valueOf(member.name()));
        }
    }

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(
                Rule.of(
                        R_059,
                        "RecordMinutes.held",
                        task -> !meetings.day(task.decision()).isAfter(LocalDate.ofInstant(task.at(), clock.getZone())),
                        task -> new Object[] {meetings.day(task.decision()).toString()}),
                rule(R_059, "attendance", RecordMinutes::attended),
                rule(R_059, "speeches", form -> form.said().stream().allMatch(Speech::complete)),
                rule(R_059, "everyMember", RecordMinutes::eachPresentMemberOnce),
                rule(R_059, "dissent", form -> form.said().stream().allMatch(Speech::dissentInWords)),
                rule(
                        R_057,
                        "oneHead",
                        form -> form.said().stream().filter(Speech::byHead).count() == 1),
                rule(R_057, "headLast", RecordMinutes::headLast),
                rule(
                        R_059,
                        "minutes",
                        form -> form.minutes() != null
                                && documents.find(form.minutes()).isPresent()),
                Rule.of(
                        R_059,
                        "RecordMinutes.correctionNote",
                        task -> !meetings.recorded(task.decision())
                                || Filled.in(task.form().correctionNote())));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        records.complete(
                StepOutcome.of(task).proves(R_057, R_059).with(task.form().minutes()));
        return Flags.none();
    }

    private static boolean attended(Form form) {
        List<String> names = form.members().stream()
                .map(member -> String.valueOf(member.name()))
                .toList();
        return form.members().stream().allMatch(member -> Filled.in(member.name()) && member.present() != null)
                && names.stream().distinct().count() == names.size()
                && form.present().count() >= 2;
    }

    private static boolean eachPresentMemberOnce(Form form) {
        List<String> speakers = form.said().stream()
                .map(speech -> String.valueOf(speech.name()))
                .sorted()
                .toList();
        return speakers.equals(form.present().sorted().toList());
    }

    /** Nobody speaks after the head, and no two at the same place. */
    private static boolean headLast(Form form) {
        List<Integer> order = form.said().stream()
                .map(Speech::seq)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        int last = order.stream().mapToInt(Integer::intValue).max().orElse(0);
        return order.size() == form.said().size()
                && form.said().stream().filter(Speech::byHead).allMatch(head -> Objects.equals(head.seq(), last));
    }

    private static Rule<TaskInHand<Form>> rule(Requirement requirement, String name, Predicate<Form> holds) {
        return Rule.of(requirement, "RecordMinutes." + name, task -> holds.test(task.form()));
    }
}
