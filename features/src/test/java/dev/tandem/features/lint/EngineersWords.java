package dev.tandem.features.lint;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words that no shopper and no shopkeeper says; a feature has none of them. */
final class EngineersWords {

    private static final String WORDS =
            """
            aggregate, API, artifact, atomic, AWS, batch, batches, bisect, boolean, byte, cache,
            checkpoint, class, classes, commit, concurrency, concurrent, consistent, CQRS,
            cursor, daemon, deadlock, deploy, DynamoDB, endpoint, exception, field, fold,
            function, handler, HTTP, idempotency, idempotent, index, invoke, JDBC, JSON, JVM,
            kill, lambda, lease, lock, log, mapping, metadata, method, null, park, parked,
            payload, poison, poller, Postgres, PostgreSQL, process, processes, projection,
            query, queries, queue, read model, rebuild, record, redelivered, redelivery,
            redrive, redriven, retry, retries, rollback, row, schema, sequence, server, shard,
            snapshot, SQL, SQS, statement, status, stream, string, table, TCP, thread, throttle,
            throttled, timeout, transaction, trace, TTL, updater, URL, user, UUID, worker, YAML\
            """;

    private static final Pattern PROSE =
            Pattern.compile(
                    "\\b(?:" + String.join("|", WORDS.split(",\\s+")) + ")s?\\b",
                    Pattern.CASE_INSENSITIVE);

    /**
     * Names of code and of what is stored: {@code addCartItem}, {@code cart_events}, {@code a.b}.
     */
    private static final Pattern NAMES =
            Pattern.compile("\\b\\w*[a-z][A-Z]\\w*\\b|\\b\\w+_\\w+\\b|\\b[a-z]\\w*\\.[a-z]\\w*\\b");

    private static final Pattern HTTP_CODES =
            Pattern.compile("(?<![.\\w])(?:40\\d|42\\d|50\\d)(?![.\\w])");

    private static final Pattern BRACES = Pattern.compile("[{}\\[\\]]");

    private EngineersWords() {}

    /** Those that a text has, as it has them. */
    static List<String> in(String text) {
        return List.of(PROSE, NAMES, HTTP_CODES, BRACES).stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
    }
}
