package cn.majordecision.base.regulation;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Judges a subject by a list of rules, all of them, so that a person learns everything that is missing at once. */
@Component
public class Judgement {

    private final MessageSource messages;

    Judgement(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Holds the subject against the rules.
     *
     * @return the warnings, possibly none
     * @throws StatutoryViolation naming every refusing rule that does not hold
     */
    public <T> List<Breach> judge(T subject, List<Rule<T>> rules) {
        List<Rule<T>> broken =
                rules.stream().filter(rule -> !rule.satisfied().test(subject)).toList();
        List<Breach> refusals = broken.stream()
                .filter(rule -> !rule.warning())
                .map(rule -> breach(rule, subject))
                .toList();
        if (!refusals.isEmpty()) {
            throw new StatutoryViolation(refusals);
        }
        return broken.stream().map(rule -> breach(rule, subject)).toList();
    }

    /** The violation of one requirement, said by the given message. */
    public StatutoryViolation violation(Requirement requirement, String message, Object... arguments) {
        return new StatutoryViolation(List.of(breach(requirement, message, arguments)));
    }

    private <T> Breach breach(Rule<T> rule, T subject) {
        return breach(rule.requirement(), rule.message(), rule.arguments().apply(subject));
    }

    private Breach breach(Requirement requirement, String message, Object[] arguments) {
        String sentence = messages.getMessage(message, arguments, Locale.SIMPLIFIED_CHINESE);
        return new Breach(requirement.id(), requirement.article(), message, sentence);
    }
}
