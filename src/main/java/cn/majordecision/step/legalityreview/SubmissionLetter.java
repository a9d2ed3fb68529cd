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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 送审函及材料清单: what is handed over for review, on which grounds and after which procedure (第二十六条第一款). */
@Component
@Order(5)
class SubmissionLetter implements OfficialPaper {

    private static final PaperKind KIND = new PaperKind(
            "review-submission",
            "送审函及材料清单",
            "legalityreview/submission",
            Requirement.R_048,
            List.of("SubmitForReview"),
            Audience.OFFICIALS);

    private final Records records;
    private final ReviewRound round;
    private final ReviewedText texts;
    private final PaperNames names;
    private final MessageSource messages;

    SubmissionLetter(Records records, ReviewRound round, ReviewedText texts, PaperNames names, MessageSource messages) {
        this.records = records;
        this.round = round;
        this.texts = texts;
        this.names = names;
        this.messages = messages;
    }

    @Override
    public PaperKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Object> facts(Decision decision) {
        StepRecord<SubmitForReview.Form> submitted = round.submission(decision.number());
        SubmitForReview.Form form = submitted.form();
        int version = submitted.draftVersion();
        return new PaperFacts()
                .may("title", decision.title())
                .may("unit", names.unit(decision.unit()))
                .may("version", version)
                .must("procedureStatement", "履行决策法定程序的说明", form.procedureStatement())
                .must("legalBasis", "有关法律、法规、规章等依据", form.legalBasis())
                .demand("送审函", names.document(form.coverLetter()))
                .demand("起草说明", names.document(form.explanation()))
                .demand("本单位初审意见", names.document(form.preliminaryReview()))
                .must("draft", "决策草案", texts.sha256(decision.number(), version))
                .may("guaranteed", round.guaranteedUntil(decision.number(), names.day(submitted.at())))
                .may("wantedOn", form.wantedOn())
                .may("shorterReason", form.shorterReason())
                .may("materials", materials(decision.number(), submitted))
                .may("day", names.day(submitted.at()))
                .of(KIND);
    }

    /** The three that every hand-over has, then what the earlier steps left. */
    private List<List<String>> materials(String decision, StepRecord<SubmitForReview.Form> submitted) {
        SubmitForReview.Form form = submitted.form();
        Map<String, String> listed = new LinkedHashMap<>();
        listed.put(texts.sha256(decision, submitted.draftVersion()), "决策草案（第" + submitted.draftVersion() + "稿）");
        listed.put(String.valueOf(form.coverLetter()), "送审函");
        listed.put(String.valueOf(form.explanation()), "起草说明");
        listed.put(String.valueOf(form.preliminaryReview()), "本单位合法性初审意见");
        records.stored(decision).stream()
                .filter(record -> record.id() < submitted.id())
                .forEach(record -> record.documents()
                        .forEach(sha256 -> listed.putIfAbsent(
                                sha256,
                                messages.getMessage(
                                        "task." + record.task(), null, record.task(), Locale.SIMPLIFIED_CHINESE))));
        List<List<String>> rows = new ArrayList<>();
        listed.forEach((sha256, what) -> {
            String name = names.document(sha256);
            if (name != null) {
                rows.add(List.of(what, name, sha256.substring(0, ReviewedText.SHOWN)));
            }
        });
        return rows;
    }
}
