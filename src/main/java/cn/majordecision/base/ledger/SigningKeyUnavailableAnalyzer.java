package cn.majordecision.base.ledger;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a missing signing key as a start-up message instead of a stack trace. */
final class SigningKeyUnavailableAnalyzer extends AbstractFailureAnalyzer<SigningKeyUnavailable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SigningKeyUnavailable cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}
