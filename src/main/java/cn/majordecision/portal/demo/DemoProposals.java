package cn.majordecision.portal.demo;

import cn.majordecision.matter.proposal.Channel;
import cn.majordecision.matter.proposal.Incoming;
import cn.majordecision.matter.proposal.KeepProposals;
import cn.majordecision.matter.proposal.Proposals;
import java.time.Clock;
import java.time.LocalDate;

/** Enters three proposals that wait for a unit or for the administrative head (第十条). */
final class DemoProposals {

    private static final String OFFICE = "government-office";
    private static final int DAYS_AGO = 6;

    private final Proposals proposals;
    private final KeepProposals keep;
    private final LocalDate received;

    DemoProposals(Proposals proposals, KeepProposals keep, Clock clock) {
        this.proposals = proposals;
        this.keep = keep;
        this.received = LocalDate.now(clock).minusDays(DAYS_AGO);
    }

    /** Enters them unless there are some already. */
    void enter() {
        if (!proposals.page(OFFICE, null, "", 0).isEmpty()) {
            return;
        }
        enter(
                Channel.DEPUTY,
                "县第十七届人大代表陈建国等5人",
                "县城区停车场建设规划",
                "老城区停车位缺口约3200个，建议编制停车场建设规划，利用边角地和地下空间增加供给，并确定收费的原则。",
                "transport");
        enter(Channel.LEADER, "县长办公会议", "农村客运公交化改造实施方案", "请研究农村客运公交化改造的线路、票价和补贴办法，提出是否启动的意见。", "transport");
        long advised = enter(Channel.PUBLIC, "阳溪村村民委员会", "调整阳溪村小学布局", "建议恢复阳溪村小学低年级教学点。", "education");
        keep.adviseAgainst("undertaker-2", advised, "属于县教育局职责范围内的日常管理事项，不属于重大行政决策，建议由县教育局答复办理。");
    }

    private long enter(Channel channel, String proposer, String title, String content, String unit) {
        return keep.enter(OFFICE, new Incoming(channel, proposer, received, title, content, null, unit));
    }
}
