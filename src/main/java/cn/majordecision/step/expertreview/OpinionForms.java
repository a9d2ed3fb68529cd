package cn.majordecision.step.expertreview;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.Records.StepRecord;
import cn.majordecision.matter.paper.Audience;
import cn.majordecision.matter.paper.OfficialPaper;
import cn.majordecision.matter.paper.PaperFacts;
import cn.majordecision.matter.paper.PaperKind;
import cn.majordecision.matter.paper.PaperNames;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 专家论证意见表: each expert's opinion under the three heads, signed and sealed, and what became of it (第十九条、第二十条、第二十一条). */
@Component
@Order(4)
class OpinionForms implements OfficialPaper {

    private static final PaperKind KIND = new PaperKind(
            "expert-opinions",
            "专家论证意见表",
            "expertreview/opinions",
            Requirement.R_035,
            List.of("SelectExperts", "GiveExpertOpinion"),
            Audience.ORGANISERS);

    private final Records records;
    private final PaperNames names;

    OpinionForms(Records records, PaperNames names) {
        this.records = records;
        this.names = names;
    }

    @Override
    public PaperKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Object> facts(Decision decision) {
        String number = decision.number();
        Map<String, StepRecord<GiveExpertOpinion.Form>> last = new TreeMap<>();
        records.all(number, "GiveExpertOpinion", GiveExpertOpinion.Form.class)
                .forEach(given -> last.put(Objects.requireNonNullElse(given.actingFor(), given.by()), given));
        PaperFacts facts = new PaperFacts().may("title", decision.title()).may("unit", names.unit(decision.unit()));
        List<Map<String, String>> opinions = last.entrySet().stream()
                .filter(given -> !given.getValue().form().recused())
                .map(given -> opinion(number, given.getKey(), given.getValue(), facts))
                .toList();
        List<List<String>> recused = last.entrySet().stream()
                .filter(given -> given.getValue().form().recused())
                .map(given -> List.of(
                        names.person(given.getKey()),
                        PaperFacts.or(given.getValue().form().recusalReason())))
                .toList();
        return facts.must("opinions", "专家出具的论证意见", opinions)
                .may("recused", recused)
                .of(KIND);
    }

    private Map<String, String> opinion(
            String number, String expert, StepRecord<GiveExpertOpinion.Form> given, PaperFacts facts) {
        GiveExpertOpinion.Form form = given.form();
        String name = names.person(expert);
        facts.demand(name + "对必要性的意见", form.necessity())
                .demand(name + "对可行性的意见", form.feasibility())
                .demand(name + "对科学性的意见", form.soundness())
                .demand(name + "署名盖章的论证意见", names.title(form.signedOpinion()));
        Map<String, String> opinion = new TreeMap<>();
        opinion.put("name", name);
        opinion.put("employer", names.unitOf(expert));
        opinion.put("draft", "第" + given.draftVersion() + "稿");
        opinion.put("way", way(selection(number, expert)));
        opinion.put("pool", pool(selection(number, expert), expert));
        opinion.put("necessity", PaperFacts.or(form.necessity()));
        opinion.put("feasibility", PaperFacts.or(form.feasibility()));
        opinion.put("soundness", PaperFacts.or(form.soundness()));
        opinion.put("conclusion", conclusion(form.conclusion()));
        opinion.put("signed", PaperFacts.or(names.title(form.signedOpinion())));
        opinion.put("day", PaperFacts.day(names.day(given.at())));
        opinion.put("adoption", adoption(number, expert));
        return opinion;
    }

    private Optional<SelectExperts.Form> selection(String number, String expert) {
        return records.all(number, "SelectExperts", SelectExperts.Form.class).stream()
                .map(StepRecord::form)
                .filter(form -> form.experts().contains(expert))
                .reduce((earlier, later) -> later);
    }

    private static String way(Optional<SelectExperts.Form> selection) {
        return selection
                .map(SelectExperts.Form::way)
                .map(way -> switch (way) {
                    case MEETING -> "论证会";
                    case WRITTEN -> "书面咨询";
                    case COMMISSIONED -> "委托咨询论证";
                    case OTHER -> "其他方式";
                })
                .orElse("");
    }

    private static String pool(Optional<SelectExperts.Form> selection, String expert) {
        return selection.stream()
                .flatMap(form -> form.rows().stream())
                .filter(row -> expert.equals(row.expert()))
                .map(row ->
                        Boolean.TRUE.equals(row.fromPool()) ? "专家库专家" : "库外专家，理由：" + PaperFacts.or(row.outsideReason()))
                .findFirst()
                .orElse("");
    }

    private static String conclusion(GiveExpertOpinion.@Nullable Conclusion conclusion) {
        return conclusion == null
                ? ""
                : switch (conclusion) {
                    case FEASIBLE -> "可行";
                    case FEASIBLE_WITH_CHANGES -> "修改后可行";
                    case NOT_FEASIBLE -> "不可行";
                };
    }

    private String adoption(String number, String expert) {
        return records.latest(number, "StateExpertAdoption", StateExpertAdoption.Form.class).stream()
                .flatMap(stated -> Filled.rows(stated.form().adoptions()).stream())
                .filter(row -> expert.equals(row.expert()) && row.adopted() != null)
                .map(row -> word(row.adopted()) + (Filled.in(row.reason()) ? "。" + row.reason() : ""))
                .findFirst()
                .orElse("");
    }

    private static String word(Adoption.@Nullable Extent adopted) {
        return adopted == Adoption.Extent.ADOPTED ? "采纳" : adopted == Adoption.Extent.PARTLY ? "部分采纳" : "未采纳";
    }
}
