package cn.majordecision.step.legalityreview;

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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 合法性审查意见书: the three heads, the conclusion, what to change, who advised and who answers for it, on one text (第二十五条至第二十八条). */
@Component
@Order(6)
class OpinionPaper implements OfficialPaper {

    private static final PaperKind KIND = new PaperKind(
            "legality-opinion",
            "合法性审查意见书",
            "legalityreview/opinion",
            Requirement.R_045,
            List.of("IssueOpinion"),
            Audience.OFFICIALS);

    private final Records records;
    private final ReviewedText texts;
    private final PaperNames names;

    OpinionPaper(Records records, ReviewedText texts, PaperNames names) {
        this.records = records;
        this.texts = texts;
        this.names = names;
    }

    @Override
    public PaperKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Object> facts(Decision decision) {
        String number = decision.number();
        StepRecord<IssueOpinion.Form> issued = records.earlier(number, "IssueOpinion", IssueOpinion.Form.class);
        IssueOpinion.Form form = issued.form();
        PaperFacts facts = new PaperFacts()
                .may("title", decision.title())
                .may("unit", names.unit(decision.unit()))
                .may("version", issued.draftVersion())
                .must("sha256", "所审查的决策草案", texts.sha256(number, issued.draftVersion()))
                .must("received", "收到送审材料的日期", received(number, issued))
                .must("advice", "法律顾问、公职律师的法律意见", advice(number, issued))
                .must("conclusion", "审查结论", conclusion(form))
                .may("items", items(form))
                .may("earlyReason", form.earlyReason())
                .demand("对法定权限的审查意见", form.authority())
                .demand("对法定程序的审查意见", form.procedure())
                .demand("对草案内容的审查意见", form.content())
                .may("findings", findings(form))
                .demand("审查责任人", form.responsibleReviewer())
                .may("reviewer", names.person(form.responsibleReviewer()))
                .may("reviewerUnit", names.unitOf(form.responsibleReviewer()))
                .may("day", names.day(issued.at()));
        return exploratory(facts, form).of(KIND);
    }

    /** Two texts that a reform without national provisions must have. */
    private static PaperFacts exploratory(PaperFacts facts, IssueOpinion.Form form) {
        boolean exploratory = form.conclusion() == IssueOpinion.Conclusion.EXPLORATORY_RISK_DISCLOSED;
        facts.may("exploratory", exploratory)
                .may("noNationalProvision", form.noNationalProvision())
                .may("legalRisk", form.legalRisk());
        return exploratory
                ? facts.demand("国家尚无明确规定的说明", form.noNationalProvision()).demand("法律风险", form.legalRisk())
                : facts;
    }

    private @Nullable LocalDate received(String number, StepRecord<IssueOpinion.Form> issued) {
        return records.all(number, "SubmitForReview", SubmitForReview.Form.class).stream()
                .filter(submitted -> submitted.id() < issued.id())
                .reduce((earlier, later) -> later)
                .map(submitted -> names.day(submitted.at()))
                .orElse(null);
    }

    private static List<List<String>> findings(IssueOpinion.Form form) {
        return List.of(
                List.of("决策事项是否符合法定权限", found(form.authority()), PaperFacts.or(form.authorityReason())),
                List.of("决策草案的形成是否履行相关法定程序", found(form.procedure()), PaperFacts.or(form.procedureReason())),
                List.of("决策草案内容是否符合有关法律、法规、规章和国家政策的规定", found(form.content()), PaperFacts.or(form.contentReason())));
    }

    private static String found(IssueOpinion.@Nullable Finding finding) {
        return finding == null ? PaperFacts.or(null) : finding == IssueOpinion.Finding.COMPLIES ? "符合" : "存在问题";
    }

    private static List<List<String>> items(IssueOpinion.Form form) {
        return form.itemList().stream()
                .map(item -> List.of(
                        PaperFacts.or(item.clause()),
                        PaperFacts.or(item.problem()),
                        PaperFacts.or(item.basis()),
                        PaperFacts.or(item.suggestion())))
                .toList();
    }

    /** What was advised on this text. */
    private List<List<String>> advice(String number, StepRecord<IssueOpinion.Form> issued) {
        return records.all(number, "AdviseOnLegality", AdviseOnLegality.Form.class).stream()
                .filter(given -> given.id() < issued.id() && given.draftVersion() == issued.draftVersion())
                .filter(given -> !AdviseOnLegality.recused(given.form()))
                .map(given -> List.of(
                        names.person(given.actingFor() == null ? given.by() : given.actingFor()),
                        given.form().capacity() == AdviseOnLegality.Capacity.GOVERNMENT_LAWYER ? "公职律师" : "法律顾问",
                        PaperFacts.or(given.form().opinion())))
                .toList();
    }

    private static @Nullable String conclusion(IssueOpinion.Form form) {
        IssueOpinion.Conclusion conclusion = form.conclusion();
        return conclusion == null
                ? null
                : switch (conclusion) {
                    case LAWFUL -> "合法，可以提交决策机关讨论。";
                    case NEEDS_CHANGES -> "需要修改。决策承办单位应当根据本意见进行必要的调整或者补充，修改后重新审查。";
                    case UNLAWFUL -> "不合法，不得提交决策机关讨论。";
                    case EXPLORATORY_RISK_DISCLOSED -> "属于国家尚无明确规定的探索性改革决策事项，明示法律风险，可以提交决策机关讨论。";
                };
    }
}
