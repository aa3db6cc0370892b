package dev.tandem.observe.setting;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells of a setting that can't have its value, where it is read later than it is bound. */
final class RefusedSettingAnalyzer extends AbstractFailureAnalyzer<RefusedSettingException> {

    @Override
    protected @Nullable FailureAnalysis analyze(
            Throwable rootFailure, RefusedSettingException cause) {
        // of what it binds Spring Boot tells where the value comes from
        return findCause(rootFailure, BindException.class) != null
                ? null
                : new FailureAnalysis(
                        cause.what(), "It has to be %s.".formatted(cause.rule()), cause);
    }
}
