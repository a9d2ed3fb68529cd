package cn.majordecision.matter.paper;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.EngineTest;
import cn.majordecision.Filed;
import cn.majordecision.Story;
import cn.majordecision.Unguarded;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.Decisions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A record that says nothing, which the guards of the house would not let in, gives no paper. */
@EngineTest
@Import(Unguarded.class)
class IncompletePapersTest {

    @Autowired
    Story story;

    @Autowired
    Decisions decisions;

    @Autowired
    OfficialPapers papers;

    @Autowired
    Filed filed;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            public-comment-notice | PublicComment:AnnounceDraft | 公布的决策草案、草案说明、征求意见的截止日期、提出意见的方式、公布的途径
            hearing-notice | Hearing:AnnounceHearing | 听证会日期、听证会时间、听证会地点、公布的决策草案、草案说明、听证参加人遴选办法、参加听证的各方、公告的途径
            delivery-receipts | Hearing:AnnounceHearing,Hearing:SelectParticipants,Hearing:DeliverPapers | 听证会日期、听证会时间、听证会地点、送达的决策草案、送达的草案说明、送达情况
            expert-opinions | ExpertReview:SelectExperts,ExpertReview:GiveExpertOpinion | 对必要性的意见
            review-submission | LegalityReview:SubmitForReview | 履行决策法定程序的说明、有关法律、法规、规章等依据、送审函、起草说明、本单位初审意见
            meeting-materials | CollectiveDecision:ScheduleItem | 会议名称、会议类型、会议日期
            meeting-minutes | CollectiveDecision:ScheduleItem,CollectiveDecision:RecordMinutes | 会议名称、会议类型、会议日期、出席人员、会议组成人员的发言
            public-adoption | PublicParticipation:StatePublicAdoption | 各类意见及其采纳情况
            decision-announcement | Publication:IssueDecision | 文号、作出决定的会议、会议日期、决策文本、决策执行单位""")
    @DisplayName("第三十三条：记录中没有的，公文不能生成，并逐一写明缺什么")
    void what_the_record_of_a_task_does_not_say_is_named(String kind, String tasks, String missing) {
        Decision decision = decisions.get(story.decision("记录不全的事项"));
        for (String task : tasks.split(",", -1)) {
            String[] names = task.split(":", -1);
            filed.record(decision.number(), names[0], names[1]);
        }
        assertThatThrownBy(() -> papers.make(decision, "auditor", kind))
                .isInstanceOf(PaperIncomplete.class)
                .hasMessageContaining("还不能生成：记录中没有")
                .hasMessageContaining(missing)
                .hasMessageEndingWith("请在相应任务中补齐后再生成。");
    }
}
