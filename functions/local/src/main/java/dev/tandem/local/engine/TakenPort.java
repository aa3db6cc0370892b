package dev.tandem.local.engine;

import dev.tandem.harness.engines.process.PortTakenException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import java.util.Map;

/** Tells whoever starts the application twice which port is taken, and which setting moves it. */
final class TakenPort extends AbstractFailureAnalyzer<PortTakenException> {

    static final String WEB = "HTTP";
    static final String DYNAMODB = "DynamoDB Local";
    static final String POSTGRES = "PostgreSQL";

    private static final Map<String, String> SETTINGS =
            Map.of(
                    WEB, "server.port",
                    DYNAMODB, "tandem.local.dynamodb-port",
                    POSTGRES, "tandem.local.postgres-port");

    /** Which setting is for whoever wants the port. */
    static String setting(String what) {
        return SETTINGS.getOrDefault(what, what);
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortTakenException cause) {
        String setting = setting(cause.what());
        return new FailureAnalysis(
                "Port %s, wanted for %s, is taken by another process."
                        .formatted(cause.port(), cause.what()),
                "Stop that process, or choose another port with the setting %s, for instance: mvn -P run,-everything spring-boot:run -Dspring-boot.run.arguments=--%s=%s"
                        .formatted(
                                setting,
                                setting,
                                cause.port() < 60_000 ? cause.port() + 10 : cause.port() - 10),
                cause);
    }
}
