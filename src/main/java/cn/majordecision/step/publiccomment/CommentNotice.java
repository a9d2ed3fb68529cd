package cn.majordecision.step.publiccomment;

import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.Records.StepRecord;
import cn.majordecision.matter.paper.Audience;
import cn.majordecision.matter.paper.OfficialPaper;
import cn.majordecision.matter.paper.PaperFacts;
import cn.majordecision.matter.paper.PaperKind;
import cn.majordecision.matter.paper.PaperNames;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 公开征求意见公告: the draft and its explanation, the ways and the period, a shorter one with its reason (第十五条第一款). */
@Component
@Order(1)
class CommentNotice implements OfficialPaper {

    private static final PaperKind KIND = new PaperKind(
            "public-comment-notice",
            "公开征求意见公告",
            "publiccomment/notice",
            Requirement.R_020,
            List.of("AnnounceDraft"),
            Audience.PUBLIC);

    private final Records records;
    private final CommentPeriod period;
    private final PaperNames names;

    CommentNotice(Records records, CommentPeriod period, PaperNames names) {
        this.records = records;
        this.period = period;
        this.names = names;
    }

    @Override
    public PaperKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Object> facts(Decision decision) {
        StepRecord<AnnounceDraft.Form> announced =
                records.earlier(decision.number(), "AnnounceDraft", AnnounceDraft.Form.class);
        AnnounceDraft.Form notice = announced.form();
        LocalDate begins = period.begins(notice, announced.at());
        LocalDate ends = notice.endsOn();
        return new PaperFacts()
                .may("title", decision.title())
                .may("unit", names.unit(decision.unit()))
                .must("draft", "公布的决策草案", names.title(notice.draft()))
                .must("explanation", "草案说明", names.title(notice.explanation()))
                .must("begins", "征求意见的起始日期", begins)
                .must("ends", "征求意见的截止日期", ends)
                .may("days", ends == null ? null : ChronoUnit.DAYS.between(begins, ends))
                .may("shortenReason", notice.shortenReason())
                .must("ways", "提出意见的方式", notice.ways())
                .must("channels", "公布的途径", channels(notice))
                .may("day", names.day(announced.at()))
                .of(KIND);
    }

    private List<List<String>> channels(AnnounceDraft.Form notice) {
        return notice.published()
                .map(channel -> List.of(
                        name(channel.kind()), String.valueOf(channel.address()), PaperFacts.day(channel.publishedOn())))
                .toList();
    }

    private static String name(Channel.@Nullable Kind kind) {
        return kind == null
                ? ""
                : switch (kind) {
                    case GOVERNMENT_WEBSITE -> "政府网站";
                    case NEW_MEDIA -> "政务新媒体";
                    case NEWSPAPER -> "报纸";
                    case RADIO -> "广播";
                    case TELEVISION -> "电视";
                    case OTHER -> "其他途径";
                };
    }
}
