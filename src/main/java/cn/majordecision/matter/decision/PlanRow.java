package cn.majordecision.matter.decision;

import cn.majordecision.base.regulation.Requirement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A requirement of a decision with its state and evidence.
 *
 * @param requirement the requirement
 * @param step the step that owes it
 * @param beforeMeeting whether the gate waits for it
 * @param state where it stands
 * @param ground why it does not apply; empty otherwise
 * @param ruledBy who ruled on it
 * @param confirmedBy the reviewer who confirmed that it does not apply, or null
 * @param record number of the record that is its evidence, or null
 * @param provenAt when the evidence was recorded, by the database, or null
 */
public record PlanRow(
        Requirement requirement,
        String step,
        boolean beforeMeeting,
        PlanState state,
        String ground,
        String ruledBy,
        @Nullable String confirmedBy,
        @Nullable Long record,
        @Nullable Instant provenAt) {}
