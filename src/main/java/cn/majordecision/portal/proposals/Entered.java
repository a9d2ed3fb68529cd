package cn.majordecision.portal.proposals;

import cn.majordecision.matter.proposal.Channel;
import cn.majordecision.matter.proposal.Incoming;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What was typed into the form of a proposal, kept as typed until it is taken (第十条). */
record Entered(
        @Nullable String channel,
        @Nullable String proposer,
        @Nullable String receivedOn,
        @Nullable String title,
        @Nullable String content,
        @Nullable String unit,
        @Nullable String document) {

    static Entered nothing() {
        return new Entered(null, null, null, null, null, null, null);
    }

    /** The same with the document that was uploaded with it. */
    Entered with(String sha256) {
        return new Entered(channel, proposer, receivedOn, title, content, unit, sha256);
    }

    Incoming incoming() {
        return new Incoming(
                Arrays.stream(Channel.values())
                        .filter(each -> each.name().equals(channel))
                        .findFirst()
                        .orElse(null),
                text(proposer),
                day(),
                text(title),
                text(content),
                text(document).isEmpty() ? null : document,
                text(unit));
    }

    private @Nullable LocalDate day() {
        try {
            return text(receivedOn).isEmpty() ? null : LocalDate.parse(text(receivedOn));
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
