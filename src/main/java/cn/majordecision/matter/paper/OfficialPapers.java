package cn.majordecision.matter.paper;

import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.ledger.LedgerEntries;
import cn.majordecision.base.print.Printed;
import cn.majordecision.base.print.Printing;
import cn.majordecision.base.print.Sheet;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.PlanRow;
import cn.majordecision.matter.decision.PlanState;
import cn.majordecision.matter.decision.RequirementPlan;
import cn.majordecision.matter.decision.Timelines;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The official documents of a decision: offered to those who need them, made from the record at the moment they are asked for. */
@Component
public class OfficialPapers {

    private final ObjectProvider<OfficialPaper> papers;
    private final Timelines timelines;
    private final RequirementPlan plan;
    private final Groups groups;
    private final LedgerEntries ledger;
    private final Printing printing;
    private final MessageSource texts;
    private final ObjectMapper json;

    OfficialPapers(
            ObjectProvider<OfficialPaper> papers,
            Timelines timelines,
            RequirementPlan plan,
            Groups groups,
            LedgerEntries ledger,
            Printing printing,
            MessageSource texts,
            ObjectMapper json) {
        this.papers = papers;
        this.timelines = timelines;
        this.plan = plan;
        this.groups = groups;
        this.ledger = ledger;
        this.printing = printing;
        this.texts = texts;
        this.json = json;
    }

    /**
     * A paper as it is offered.
     *
     * @param missing why it cannot be made yet, or never; empty when it can
     */
    public record Offer(String kind, String title, String missing) {

        /** True when it can be made now. */
        public boolean available() {
            return missing.isEmpty();
        }
    }

    /** A paper that was made, and the name it is saved under. */
    public record Made(String name, Printed printed) {}

    /** The papers this person may have, in the order of the procedure. */
    public List<Offer> of(Decision decision, String user) {
        Set<String> own = groups.of(user);
        Set<String> done = timelines.tasks(decision.number());
        List<PlanRow> rows = plan.rows(decision.number());
        return papers.orderedStream()
                .map(OfficialPaper::kind)
                .filter(kind -> kind.audience().includes(own, decision.unit()))
                .map(kind -> new Offer(kind.id(), kind.title(), missing(kind, done, rows)))
                .toList();
    }

    /** Makes one; throws {@link UnknownPaper} for who may not have it, {@link PaperIncomplete} when it cannot be made. */
    public Made make(Decision decision, String user, String id) {
        OfficialPaper paper = papers.stream()
                .filter(each -> each.kind().id().equals(id))
                .filter(each -> each.kind().audience().includes(groups.of(user), decision.unit()))
                .findFirst()
                .orElseThrow(UnknownPaper::new);
        PaperKind kind = paper.kind();
        String missing = missing(kind, timelines.tasks(decision.number()), plan.rows(decision.number()));
        if (!missing.isEmpty()) {
            throw new PaperIncomplete("《" + kind.title() + "》还不能生成：" + missing + "。");
        }
        Source source = Source.of(decision.number(), ledger, json);
        Printed printed = printing.print(new Sheet(
                kind.template(),
                paper.facts(decision),
                source.line(decision.number(), kind.audience() == Audience.PUBLIC),
                source.at()));
        return new Made(kind.title() + "（" + decision.title() + "）.pdf", printed);
    }

    private String missing(PaperKind kind, Set<String> done, List<PlanRow> rows) {
        String open = kind.tasks().stream()
                .filter(task -> !done.contains(task))
                .map(task -> "“" + texts.getMessage("task." + task, null, task, Locale.SIMPLIFIED_CHINESE) + "”")
                .collect(Collectors.joining("、"));
        if (open.isEmpty()) {
            return "";
        }
        return rows.stream()
                .filter(row -> row.requirement() == kind.requirement() && row.state() == PlanState.NOT_APPLICABLE)
                .map(row -> Filled.in(row.ground()) ? "不适用，理由：" + row.ground() : "不适用")
                .findFirst()
                .orElse("待办结" + open);
    }
}
