package dev.tandem.proofs.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.harness.engines.process.Child;
import dev.tandem.harness.engines.process.Launch;
import dev.tandem.harness.engines.process.Signal;
import dev.tandem.harness.engines.process.TemporaryFolder;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A function in a JVM of its own, which dies before its n-th call of one of DynamoDB's operations,
 * once the rest of it has come so far that a query of the read model's database finds something.
 */
final class Victim {

    private static final Duration TIME = Duration.ofMinutes(2);

    private Victim() {}

    public static void main(String[] args) {
        Place place = new Place(URI.create(args[0]), args[1], args[2]);
        try (DynamoDbClient client =
                        place.access()
                                .clientBuilder()
                                .overrideConfiguration(calls ->
                                        calls.addExecutionInterceptor(
                                                new Death(
                                                        args[5],
                                                        Integer.parseInt(args[6]),
                                                        place,
                                                        args[7])))
                                .build();
                Functions functions = Functions.over(place, client)) {
            var _ = functions.call(args[3], args[4]);
        }
    }

    /** Lets the function die, which leaves what only a killed one leaves. */
    static void die(Place place, String function, String json, String operation, int n) {
        die(place, function, json, operation, n, "SELECT");
    }

    /**
     * The same, but for that the thread which is to die waits.
     *
     * @param once has rows when it is time to die
     */
    static void die(
            Place place, String function, String json, String operation, int n, String once) {
        TemporaryFolder temporary = TemporaryFolder.create("tandem-victim-");
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        place.dynamoDb().toString(),
                        place.accessKey(),
                        place.jdbcUrl(),
                        function,
                        json,
                        operation,
                        Integer.toString(n),
                        once);
        try (Child child =
                Child.start(new Launch(function, command, temporary, Signal.TERM, Signal.KILL))) {
            await("the end of " + function).atMost(TIME).until(() -> !child.isAlive());
            assertThat(child.outputTail()).as("what it died of").contains(Death.LAST_WORDS);
        } finally {
            temporary.delete();
        }
    }

    private record Death(String operation, int n, Place place, String once, AtomicInteger calls)
            implements ExecutionInterceptor {

        private static final String LAST_WORDS = "dies before its call";

        Death(String operation, int n, Place place, String once) {
            this(operation, n, place, once, new AtomicInteger());
        }

        @Override
        public void beforeExecution(
                Context.BeforeExecution context, ExecutionAttributes attributes) {
            String request = context.request().getClass().getSimpleName();
            if (request.equals(operation + "Request") && calls.incrementAndGet() == n) {
                awaitTime();
                System.err.printf("%s %d of %s%n", LAST_WORDS, n, operation);
                System.err.flush();
                Runtime.getRuntime().halt(1);
            }
        }

        private void awaitTime() {
            var jdbc = new JdbcTemplate(new DriverManagerDataSource(place.jdbcUrl()));
            await(once).atMost(TIME).until(() -> !jdbc.queryForList(once).isEmpty());
        }
    }
}
