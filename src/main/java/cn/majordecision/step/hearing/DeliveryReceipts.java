package cn.majordecision.step.hearing;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.Records.StepRecord;
import cn.majordecision.matter.paper.Audience;
import cn.majordecision.matter.paper.OfficialPaper;
import cn.majordecision.matter.paper.PaperFacts;
import cn.majordecision.matter.paper.PaperIncomplete;
import cn.majordecision.matter.paper.PaperKind;
import cn.majordecision.matter.paper.PaperNames;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 送达回证: for each participant what was delivered, when, how long before the hearing, and where it is signed for (第十六条第三款, R-029). */
@Component
@Order(3)
class DeliveryReceipts implements OfficialPaper {

    private static final PaperKind KIND = new PaperKind(
            "delivery-receipts",
            "送达回证",
            "hearing/receipts",
            Requirement.R_029,
            List.of("DeliverPapers"),
            Audience.ORGANISERS);

    private final Records records;
    private final Hearings hearings;
    private final PaperNames names;

    DeliveryReceipts(Records records, Hearings hearings, PaperNames names) {
        this.records = records;
        this.hearings = hearings;
        this.names = names;
    }

    @Override
    public PaperKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Object> facts(Decision decision) {
        StepRecord<DeliverPapers.Form> delivered =
                records.earlier(decision.number(), "DeliverPapers", DeliverPapers.Form.class);
        if (delivered.form().postponed()) {
            throw new PaperIncomplete("《送达回证》还不能生成：听证会已延期，材料重新送达后再生成。");
        }
        AnnounceHearing.Form announced = hearings.announced(decision.number());
        PaperFacts facts = new PaperFacts()
                .may("title", decision.title())
                .may("unit", names.unit(decision.unit()))
                .must("date", "听证会日期", announced.hearingDate())
                .must("time", "听证会时间", announced.time())
                .must("place", "听证会地点", announced.place())
                .must("draft", "送达的决策草案", names.title(announced.draft()))
                .must("explanation", "送达的草案说明", names.title(announced.explanation()))
                .may("papersDays", hearings.papersDays(decision.number()))
                .may("deliverer", names.person(delivered.by()));
        List<Map<String, String>> receipts = hearings.participants(decision.number()).stream()
                .map(name -> receipt(decision.number(), name, delivered.form(), facts))
                .toList();
        return facts.must("receipts", "送达情况", receipts).of(KIND);
    }

    private Map<String, String> receipt(String decision, String name, DeliverPapers.Form form, PaperFacts facts) {
        Delivery delivery = form.to(name).findFirst().orElse(new Delivery(name, null, null));
        LocalDate on = delivery.deliveredOn();
        Participant participant = participant(decision, name);
        facts.demand(name + "的送达日期", on).demand(name + "的送达凭证", names.title(delivery.proof()));
        Map<String, String> receipt = new TreeMap<>();
        receipt.put("name", name);
        receipt.put("side", PaperFacts.or(participant.side()));
        receipt.put("organisation", PaperFacts.or(participant.organisation()));
        receipt.put("on", PaperFacts.day(on));
        receipt.put("ahead", on == null ? "" : String.valueOf(ChronoUnit.DAYS.between(on, hearings.date(decision))));
        receipt.put("proof", PaperFacts.or(names.title(delivery.proof())));
        return receipt;
    }

    private Participant participant(String decision, String name) {
        return Filled.rows(records.earlier(decision, "SelectParticipants", SelectParticipants.Form.class)
                        .form()
                        .participants())
                .stream()
                .filter(one -> Objects.equals(String.valueOf(one.name()).strip(), name))
                .findFirst()
                .orElse(new Participant(name, null, null));
    }
}
