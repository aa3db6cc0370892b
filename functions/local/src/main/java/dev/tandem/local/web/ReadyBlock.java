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

    private final List<String> functions;
    private final DynamoDbLocal dynamoDb;
    private final LocalPostgres postgres;

    ReadyBlock(List<String> functions, DynamoDbLocal dynamoDb, LocalPostgres postgres) {
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
                 Tandem's cart is ready. Ctrl-C stops everything.

                 Functions   POST %1$s/{function}
                             %2$s
                 Health      GET  %1$s/actuator/health
                 DynamoDB    %3$s   (any region, any keys)
                 PostgreSQL  %4$s

                 Try, in another terminal:

                 curl -s %1$s/createCart --json '{"cartId":"c1","userAccountId":"mia"}'
                 curl -s %1$s/addCartItem --json '{"cartId":"c1","item":{"itemId":"tea","name":"Green tea","quantity":2,"unitPrice":{"amount":4.50,"currency":"EUR"}}}'
                 curl -s %1$s/getCart --json '{"cartId":"c1","atLeastVersion":2}'
                ────────────────────────────────────────────────────────────────────────────────
                """,
                http, lines(functions), dynamoDb.endpoint(), postgres.jdbcUrl("tandem"));
    }

    /** Four names a line. */
    private static String lines(List<String> names) {
        return IntStream.iterate(0, i -> i < names.size(), i -> i + 4)
                .mapToObj(i -> names.subList(i, Math.min(i + 4, names.size())))
                .map(line -> String.join("  ", line))
                .collect(Collectors.joining("\n" + " ".repeat(13)));
    }
}
