package dev.tandem.local.engine;

import dev.tandem.harness.engines.process.ChildFailedException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells of an engine that does not start, such as on the folder of another application. */
final class FailedEngine extends AbstractFailureAnalyzer<ChildFailedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ChildFailedException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Stop what is in its way. An application that is to run beside another one needs a"
                        + " folder of its own, by the setting tandem.local.data, and ports of its"
                        + " own: server.port, tandem.local.dynamodb-port and"
                        + " tandem.local.postgres-port.",
                cause);
    }
}
