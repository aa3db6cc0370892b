package dev.tandem.local.engine;

import dev.tandem.harness.engines.process.PortOutOfRangeException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever asks for a port that there is none of which setting it was. */
final class WrongPort extends AbstractFailureAnalyzer<PortOutOfRangeException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortOutOfRangeException cause) {
        return new FailureAnalysis(
                "The setting %s is %s.".formatted(TakenPort.setting(cause.what()), cause.port()),
                "Give it a port from 1 to 65535, or 0 for any free one.",
                cause);
    }
}
