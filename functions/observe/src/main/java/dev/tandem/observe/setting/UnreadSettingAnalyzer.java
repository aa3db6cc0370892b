package dev.tandem.observe.setting;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts an application of a setting that nothing reads, without a stack trace. */
final class UnreadSettingAnalyzer extends AbstractFailureAnalyzer<UnreadSettingException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnreadSettingException cause) {
        return new FailureAnalysis(cause.what(), cause.advice() + ".", cause);
    }
}
