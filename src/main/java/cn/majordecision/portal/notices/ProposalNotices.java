package cn.majordecision.portal.notices;

import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.notice.News;
import cn.majordecision.base.notice.NoticeKind;
import cn.majordecision.base.notice.PersonalNotices;
import cn.majordecision.matter.proposal.ProposalAnswered;
import cn.majordecision.matter.proposal.ProposalDiscouraged;
import cn.majordecision.matter.proposal.ProposalReceived;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells of a proposal whoever has to go on with it: the unit, the administrative head, the government office (第十条). */
@Component
class ProposalNotices {

    private final PersonalNotices notices;
    private final Groups groups;
    private final Clock clock;

    ProposalNotices(PersonalNotices notices, Groups groups, Clock clock) {
        this.notices = notices;
        this.groups = groups;
        this.clock = clock;
    }

    @EventListener
    void received(ProposalReceived received) {
        tell("proposal.received", received.proposal(), Role.UNDERTAKER.groupOf(received.unit()));
    }

    @EventListener
    void advised(ProposalDiscouraged advised) {
        tell("proposal.advised", advised.proposal(), Role.ADMINISTRATIVE_HEAD.id());
    }

    @EventListener
    void answered(ProposalAnswered answer) {
        String unit = Role.UNDERTAKER.groupOf(answer.unit());
        if (answer.agreed()) {
            tell("proposal.dropped", answer.proposal(), unit, Role.GOVERNMENT_OFFICE.id());
        } else {
            tell("proposal.returned", answer.proposal(), unit);
        }
    }

    /** The same may happen to a proposal again, at another time. */
    private void tell(String key, long proposal, String... those) {
        notices.tell(
                new News(
                        NoticeKind.PROPOSAL,
                        null,
                        null,
                        String.valueOf(proposal),
                        key + " " + clock.instant(),
                        Sentences.of(key, String.valueOf(proposal))),
                groups.members(Set.of(those)));
    }
}
