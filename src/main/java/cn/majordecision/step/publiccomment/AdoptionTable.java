package cn.majordecision.step.publiccomment;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 公众意见采纳情况表: each class of opinions with its answer and reason; nothing that its authors wrote or are called (第十八条、第二十九条第二项). */
@Component
@Order(9)
class AdoptionTable implements OfficialPaper {

    private static final PaperKind KIND = new PaperKind(
            "public-adoption",
            "公众意见采纳情况表",
            "publiccomment/adoption",
            Requirement.R_031,
            List.of("StatePublicAdoption"),
            Audience.PUBLIC);

    private final Records records;
    private final Consultations consultations;
    private final Conclusions conclusions;
    private final PaperNames names;

    AdoptionTable(Records records, Consultations consultations, Conclusions conclusions, PaperNames names) {
        this.records = records;
        this.consultations = consultations;
        this.conclusions = conclusions;
        this.names = names;
    }

    @Override
    public PaperKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Object> facts(Decision decision) {
        StepRecord<Statement> stated = records.earlier(decision.number(), "StatePublicAdoption", Statement.class);
        Optional<Consultation> consultation = consultations.newest(decision.number());
        PaperFacts facts = new PaperFacts()
                .may("title", decision.title())
                .may("unit", names.unit(decision.unit()))
                .may("begins", consultation.map(Consultation::opensOn).orElse(null))
                .may("ends", consultation.map(Consultation::endsOn).orElse(null))
                .may("draftVersion", stated.draftVersion())
                .may("day", names.day(stated.at()));
        List<List<String>> rows = rows(stated.form(), results(consultation));
        return Boolean.TRUE.equals(stated.form().noOpinions())
                ? facts.may("rows", List.of()).of(KIND)
                : facts.must("rows", "各类意见及其采纳情况", rows).of(KIND);
    }

    /** What this paper reads of the statement on adoption, the record of task StatePublicAdoption. */
    record Statement(
            @Nullable List<PublishedResults.Statement.@Nullable Answer> opinions,
            @Nullable Boolean noOpinions) {}

    private List<Conclusions.Result> results(Optional<Consultation> consultation) {
        List<Conclusions.Result> all = new ArrayList<>();
        consultation.ifPresent(known -> {
            for (int page = 0; all.size() == page * Conclusions.PAGE; page++) {
                all.addAll(conclusions.results(known.id(), page).stream()
                        .limit(Conclusions.PAGE)
                        .toList());
            }
        });
        return all;
    }

    /** The classes as last answered; what the public said elsewhere has no count and no summary here. */
    private static List<List<String>> rows(Statement statement, List<Conclusions.Result> results) {
        Stream<List<String>> answered = Filled.rows(statement.opinions()).stream()
                .filter(PublishedResults.Statement.Answer::complete)
                .map(answer -> {
                    List<Conclusions.Result> same = results.stream()
                            .filter(result -> result.category()
                                    .equals(String.valueOf(answer.category()).strip()))
                            .toList();
                    long comments = same.stream()
                            .mapToLong(Conclusions.Result::comments)
                            .sum();
                    return List.of(
                            String.valueOf(answer.category()),
                            same.stream()
                                    .map(Conclusions.Result::summary)
                                    .filter(Filled::in)
                                    .findFirst()
                                    .orElse(""),
                            comments == 0 ? "" : String.valueOf(comments),
                            word(answer.adopted()),
                            PaperFacts.or(answer.reason()));
                });
        return answered.toList();
    }

    private static String word(Comment.@Nullable Adoption adopted) {
        return adopted == null
                ? ""
                : switch (adopted) {
                    case YES -> "采纳";
                    case PARTLY -> "部分采纳";
                    case NO -> "未采纳";
                };
    }
}
