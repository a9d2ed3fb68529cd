package cn.majordecision.step.collectivedecision;

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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 会议记录: who was there, what each said and in which order, the head last, every dissent in its words, the decision (第三十条). */
@Component
@Order(8)
class MinutesPaper implements OfficialPaper {

    private static final PaperKind KIND = new PaperKind(
            "meeting-minutes",
            "会议记录",
            "collectivedecision/minutes",
            Requirement.R_059,
            List.of("ScheduleItem", "RecordMinutes"),
            Audience.MEETING);

    private final Records records;
    private final PaperNames names;

    MinutesPaper(Records records, PaperNames names) {
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
        StepRecord<RecordMinutes.Form> minutes = records.earlier(number, "RecordMinutes", RecordMinutes.Form.class);
        ScheduleItem.Form scheduled = scheduled(number, minutes.id());
        PaperFacts facts = new PaperFacts()
                .may("title", decision.title())
                .may("unit", names.unit(decision.unit()))
                .must("meeting", "会议名称", scheduled.meetingName())
                .must("kind", "会议类型", scheduled.kind().map(kind -> kind.label()).orElse(null))
                .must("date", "会议日期", scheduled.meetingOn())
                .may("version", minutes.draftVersion())
                .may("recorder", names.person(minutes.by()))
                .may("day", names.day(minutes.at()));
        state(facts, minutes.form());
        state(
                facts,
                minutes.form().said().stream()
                        .sorted(Comparator.comparing(speech -> Objects.requireNonNullElse(speech.seq(), 0)))
                        .toList());
        state(
                facts,
                records.latest(number, "DecideItem", DecideItem.Form.class)
                        .filter(record ->
                                record.id() > minutes.id() && record.form().confirmed())
                        .map(StepRecord::form));
        return facts.of(KIND);
    }

    private static void state(PaperFacts facts, RecordMinutes.Form form) {
        facts.must("present", "出席人员", attendance(form, true))
                .may("absent", attendance(form, false))
                .may("correction", form.correctionNote());
    }

    /** In the order of speaking. */
    private static void state(PaperFacts facts, List<Speech> said) {
        facts.must("speeches", "会议组成人员的发言", said.stream().map(MinutesPaper::row).toList())
                .may("dissent", dissent(said))
                .may("votes", votes(said));
    }

    private static void state(PaperFacts facts, Optional<DecideItem.Form> decided) {
        facts.may(
                        "result",
                        decided.map(DecideItem.Form::result)
                                .map(result -> result.label())
                                .orElse(null))
                .may("changes", decided.map(DecideItem.Form::requestedChanges).orElse(null))
                .may("reasons", decided.map(DecideItem.Form::reasonsAtMeeting).orElse(null));
    }

    private ScheduleItem.Form scheduled(String number, long before) {
        return records.all(number, "ScheduleItem", ScheduleItem.Form.class).stream()
                .filter(record -> record.id() < before)
                .reduce((earlier, later) -> later)
                .map(StepRecord::form)
                .orElseThrow();
    }

    private static String attendance(RecordMinutes.Form form, boolean there) {
        return form.members().stream()
                .filter(member -> member.there() == there)
                .map(member -> String.valueOf(member.name()))
                .collect(Collectors.joining("、"));
    }

    private static List<String> row(Speech speech) {
        return List.of(
                String.valueOf(speech.seq()),
                PaperFacts.or(speech.name()) + (speech.byHead() ? "（行政首长）" : ""),
                position(speech.position()),
                PaperFacts.or(speech.opinion()));
    }

    private static List<List<String>> dissent(List<Speech> said) {
        return said.stream()
                .filter(speech -> speech.position() == Speech.Position.DISAGREE && Filled.in(speech.opinion()))
                .map(speech -> List.of(PaperFacts.or(speech.name()), PaperFacts.or(speech.opinion())))
                .toList();
    }

    private static String votes(List<Speech> said) {
        Map<String, Long> count = said.stream()
                .collect(Collectors.groupingBy(speech -> position(speech.position()), Collectors.counting()));
        return "同意%d人，不同意%d人，弃权%d人"
                .formatted(count.getOrDefault("同意", 0L), count.getOrDefault("不同意", 0L), count.getOrDefault("弃权", 0L));
    }

    private static String position(Speech.@Nullable Position position) {
        return position == null
                ? PaperFacts.or(null)
                : switch (position) {
                    case AGREE -> "同意";
                    case DISAGREE -> "不同意";
                    case ABSTAIN -> "弃权";
                };
    }
}
