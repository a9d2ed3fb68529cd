package cn.majordecision.step.expertreview;

import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.regulation.Parameter;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.Records.StepRecord;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The opinions given on a decision; the last word of each expert counts, and only for the text it was given on (第十九条, R-053). */
@Component
class ExpertOpinions {

    private final Records records;
    private final Drafts drafts;
    private final Decisions decisions;
    private final Accounts accounts;

    ExpertOpinions(Records records, Drafts drafts, Decisions decisions, Accounts accounts) {
        this.records = records;
        this.drafts = drafts;
        this.decisions = decisions;
        this.accounts = accounts;
    }

    /** The experts whose opinion holds for the current text. */
    Set<String> valid(String decision) {
        return experts(
                decision,
                opinion -> !opinion.form().recused() && drafts.standsForCurrent(decision, opinion.draftVersion()));
    }

    /** The experts who withdrew. */
    Set<String> recused(String decision) {
        return experts(decision, opinion -> opinion.form().recused());
    }

    /** How many valid opinions the profile asks for, one at least. */
    int required(String decision) {
        return Math.max(1, decisions.get(decision).profile().number(Parameter.EXPERTS));
    }

    boolean suffice(String decision) {
        return valid(decision).size() >= required(decision);
    }

    /** The names of these experts, for a sentence. */
    String names(Collection<String> experts) {
        return experts.stream()
                .map(id -> accounts.find(id).map(Account::name).orElse(id))
                .collect(Collectors.joining("、"));
    }

    private Set<String> experts(String decision, Predicate<StepRecord<GiveExpertOpinion.Form>> kind) {
        Map<String, StepRecord<GiveExpertOpinion.Form>> last = new TreeMap<>();
        records.all(decision, "GiveExpertOpinion", GiveExpertOpinion.Form.class)
                .forEach(opinion -> last.put(expert(opinion), opinion));
        Set<String> experts = new TreeSet<>();
        last.forEach((expert, opinion) -> {
            if (kind.test(opinion)) {
                experts.add(expert);
            }
        });
        return experts;
    }

    private static String expert(StepRecord<?> opinion) {
        String actingFor = opinion.actingFor();
        return actingFor == null ? opinion.by() : actingFor;
    }
}
