package cn.majordecision.portal.meeting;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of one item as they were recorded; a correction is another one of these (第三十条第三款, R-059).
 *
 * @param at when they were recorded, by the database
 * @param by who recorded them
 * @param attendance every member, present or not
 * @param speeches in the order of speaking
 * @param document the stored minutes
 * @param documentName the name of that document
 * @param correction what they correct; empty for the first
 */
public record Minutes(
        Instant at,
        String by,
        List<Member> attendance,
        List<Speech> speeches,
        @Nullable String document,
        @Nullable String documentName,
        @Nullable String correction) {

    /** A member of the meeting. */
    public record Member(@Nullable String name, @Nullable Boolean present) {}

    /** What a member said. */
    public record Speech(
            @Nullable Integer seq,
            @Nullable String name,
            @Nullable Position position,
            @Nullable String opinion,
            @Nullable Boolean head) {

        /** True for the administrative head, who speaks last. */
        public boolean byHead() {
            return Boolean.TRUE.equals(head);
        }

        /** True for a dissent. */
        public boolean dissents() {
            return position == Position.DISAGREE;
        }
    }

    /** A position on the draft. */
    public enum Position {
        AGREE("同意"),
        DISAGREE("不同意"),
        ABSTAIN("弃权");

        private final String label;

        Position(String label) {
            this.label = label;
        }

        /** The position in Chinese. */
        public String label() {
            return label;
        }
    }

    /** The form of the task, as far as it is shown. */
    record Form(
            @Nullable List<Member> attendance,
            @Nullable List<Speech> speeches,
            @Nullable String minutes,
            @Nullable String correctionNote) {}

    /** The same with the speeches in their order. */
    static List<Speech> inOrder(@Nullable List<Speech> speeches) {
        return speeches == null
                ? List.of()
                : speeches.stream()
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparing(Speech::seq, Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList();
    }

    /** The names of those who were there, or were not. */
    public String names(boolean there) {
        return String.join(
                "、",
                attendance.stream()
                        .filter(member -> there == Boolean.TRUE.equals(member.present()))
                        .map(member -> String.valueOf(member.name()))
                        .toList());
    }

    /** How many held this position. */
    public long count(Position position) {
        return speeches.stream().filter(speech -> speech.position() == position).count();
    }
}
