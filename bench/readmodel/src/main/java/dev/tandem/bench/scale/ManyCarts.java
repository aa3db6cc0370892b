package dev.tandem.bench.scale;

import dev.tandem.dynamodb.table.Tables;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.harness.engines.process.TemporaryFolder;
import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.rebuild.RebuildReport;
import dev.tandem.readmodel.rebuild.RebuildRequest;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A rebuild and an audit of as many carts as one likes, once, on DynamoDB Local with its tables in
 * files: how many carts, how many events each of them has, and how many calls share the work. The
 * carts are written before the stream is on: the first ones as the store does, the others as copies
 * of these in the file. To be run with a heap that is small beside the tables.
 */
public final class ManyCarts {

    private static final int LONGEST_CALL = 86_400;

    private static final int FIRST = 100;

    private ManyCarts() {}

    public static void main(String[] arguments) throws Exception {
        List<Integer> given =
                List.of(arguments).stream()
                        .flatMap(one -> List.of(one.trim().split("[ ,]+")).stream())
                        .filter(one -> !one.isEmpty())
                        .map(Integer::valueOf)
                        .toList();
        int carts = given.isEmpty() ? 1_000_000 : given.getFirst();
        int events = given.size() < 2 ? 3 : given.get(1);
        int calls = given.size() < 3 ? 1 : given.get(2);
        TemporaryFolder folder = TemporaryFolder.create("tandem-many-carts-");
        try {
            run(folder.folder(), new SeededCarts(carts, events), calls);
        } finally {
            folder.delete();
        }
    }

    private static void run(Path folder, SeededCarts carts, int calls) throws Exception {
        UsedUnits units = new UsedUnits();
        DynamoDbLocal.Settings settings = DynamoDbLocal.Settings.defaults().withData(folder);
        DynamoDbLocal first = DynamoDbLocal.start(settings);
        try (DynamoDbClient client = client(first, units);
                UpkeepCarts upkeep =
                        new UpkeepCarts(client, LocalPostgres.shared().createDatabase())) {
            say("%s carts with %s events each".formatted(carts.carts(), carts.events()));
            stream(client, upkeep.tables(), false);
            int written = Math.min(FIRST, carts.carts());
            new SeededCarts(written, carts.events()).write(client, upkeep.tables());
            first.close();
            new CopiedCarts(folder, upkeep.tables()).write(0, written, carts.carts());
            try (DynamoDbLocal _ = DynamoDbLocal.start(settings.withPort(first.port()))) {
                stream(client, upkeep.tables(), true);
                run(upkeep, carts, calls, units);
            }
        } finally {
            first.close();
        }
    }

    private static DynamoDbClient client(DynamoDbLocal dynamoDb, UsedUnits units) {
        return new DynamoDbAccess(dynamoDb.endpoint(), DynamoDbAccess.freshKey())
                .clientBuilder()
                .overrideConfiguration(all -> all.addExecutionInterceptor(units))
                .build();
    }

    private static void run(UpkeepCarts upkeep, SeededCarts carts, int calls, UsedUnits units)
            throws Exception {
        Measured measured = new Measured(units, (long) carts.carts() * carts.events());
        measured.run("rebuild in place of empty tables", () -> rebuild(upkeep, carts, calls));
        measured.run("audit", () -> audit(upkeep, carts, calls));
        upkeep.jdbc().update("UPDATE cart SET item_count = 0 WHERE cart_id LIKE '%7'");
        measured.run("rebuild beside, one row in ten was wrong", () -> beside(upkeep, carts));
    }

    private static void stream(DynamoDbClient client, Tables tables, boolean isOn) {
        StreamSpecification.Builder stream = StreamSpecification.builder().streamEnabled(isOn);
        if (isOn) {
            stream.streamViewType(StreamViewType.NEW_IMAGE);
        }
        client.updateTable(
                update -> update.tableName(tables.events()).streamSpecification(stream.build()));
    }

    private static void rebuild(UpkeepCarts upkeep, SeededCarts carts, int calls) {
        RebuildRequest request =
                RebuildRequest.of(RebuildRequest.IN_PLACE, null, LONGEST_CALL).shared("many");
        shared(calls, () -> check(upkeep.rebuild(request), carts));
    }

    /** By so many calls at once. */
    private static void shared(int calls, Runnable call) {
        List<Thread> others =
                IntStream.range(1, calls).mapToObj(_ -> Thread.ofPlatform().start(call)).toList();
        call.run();
        others.forEach(ManyCarts::join);
    }

    private static void beside(UpkeepCarts upkeep, SeededCarts carts) {
        check(
                upkeep.rebuild(RebuildRequest.of(RebuildRequest.BLUE_GREEN, null, LONGEST_CALL)),
                carts);
    }

    private static void check(RebuildReport report, SeededCarts carts) {
        say(report.toString());
        if (!report.finished() || report.aggregates() != carts.carts() || report.failed() > 0) {
            throw new IllegalStateException(report.toString());
        }
    }

    /** Again and again until it is through. */
    private static void audit(UpkeepCarts upkeep, SeededCarts carts, int calls) {
        shared(
                calls,
                () -> {
                    AuditReport report;
                    do {
                        report = upkeep.audit(AuditRequest.all().shared("many"));
                        say(report.toString());
                    } while (report.next() != null);
                    if (report.examined() != carts.carts() || report.wrong() > 0) {
                        throw new IllegalStateException(report.toString());
                    }
                });
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while calls share work", e);
        }
    }

    static void say(String sentence) {
        System.out.println(Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + sentence);
    }
}
