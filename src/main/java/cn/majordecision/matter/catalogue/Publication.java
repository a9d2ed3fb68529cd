package cn.majordecision.matter.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the publication of a catalogue rests on (第三条第三款 R-005).
 *
 * @param meeting the meeting of the government that agreed
 * @param meetingOn its day
 * @param consent the paper by which the Party committee of the same level consented
 * @param consentOn its day
 */
public record Publication(
        @Nullable String meeting,
        @Nullable LocalDate meetingOn,
        @Nullable String consent,
        @Nullable LocalDate consentOn) {}
