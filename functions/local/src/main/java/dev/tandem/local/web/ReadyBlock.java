package dev.tandem.local.web;

import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.engines.postgres.LocalPostgres;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says on the console, once all is up, where everything is and what to try first. */
final class ReadyBlock implements ApplicationListener<ApplicationReadyEvent> {

    private final Welcome welcome;
    private final List<String> functions;
    private final DynamoDbLocal dynamoDb;
    private final LocalPostgres postgres;

    ReadyBlock(
            Welcome welcome,
            List<String> functions,
            DynamoDbLocal dynamoDb,
            LocalPostgres postgres) {
        this.welcome = welcome;
        this.functions = functions;
        this.dynamoDb = dynamoDb;
        this.postgres = postgres;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        String http =
                "http://localhost:"
                        + event.getApplicationContext()
                                .getEnvironment()
                                .getProperty("local.server.port");
        System.out.printf(
                """

                ────────────────────────────────────────────────────────────────────────────────
                 %s is ready. Ctrl-C stops everything.

                 Functions   POST %s/{function}
                             %s
                 Health      GET  %s/actuator/health
                 DynamoDB    %s   (any region, any keys)
                 PostgreSQL  %s
                %s────────────────────────────────────────────────────────────────────────────────
                """,
                welcome.name(),
                http,
                lines(functions),
                http,
                dynamoDb.endpoint(),
                postgres.jdbcUrl("tandem"),
                calls(http));
    }

    /** Nothing where the application names none. */
    private String calls(String http) {
        return welcome.calls().isEmpty()
                ? ""
                : welcome.calls().stream()
                        .map(call ->
                                " curl -s %s/%s --json '%s'"
                                        .formatted(http, call.function(), call.json()))
                        .collect(
                                Collectors.joining("\n", "\n Try, in another terminal:\n\n", "\n"));
    }

    /** Four names a line. */
    private static String lines(List<String> names) {
        return IntStream.iterate(0, i -> i < names.size(), i -> i + 4)
                .mapToObj(i -> names.subList(i, Math.min(i + 4, names.size())))
                .map(line -> String.join("  ", line))
                .collect(Collectors.joining("\n" + " ".repeat(13)));
    }
}
