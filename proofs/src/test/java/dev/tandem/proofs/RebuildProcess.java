package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.engines.process.Child;
import dev.tandem.harness.engines.process.Launch;
import dev.tandem.harness.engines.process.Signal;
import dev.tandem.harness.engines.process.TemporaryFolder;
import dev.tandem.readmodel.rebuild.RebuildRequest;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A rebuild in a JVM of its own, which can be killed. */
final class RebuildProcess {

    private static final Duration TIME = Duration.ofMinutes(10);

    private RebuildProcess() {}

    public static void main(String[] args) {
        URI endpoint = URI.create(args[0]);
        try (DynamoDbClient client = new DynamoDbAccess(endpoint, args[1]).client();
                BothSides sides =
                        BothSides.over(
                                args[2],
                                client,
                                args[3],
                                "tandem.read-model.rebuild.lease=2s",
                                // a page a third of a second: it can be met half-way
                                "tandem.dynamodb.scan-units-per-second=200")) {
            RebuildRequest alone = RebuildRequest.of(args[4]);
            BothSides.view(sides.rebuild(args[5].isEmpty() ? alone : alone.shared(args[5])));
        }
    }

    /** Lets it rebuild, and kills it by SIGKILL when it is half-way. */
    static void dieHalfWay(StreamedCarts carts, String mode, BooleanSupplier isHalfWay) {
        dieHalfWay(carts, mode, "", isHalfWay);
    }

    /**
     * The same.
     *
     * @param run by which it shares the rebuild with others; empty where it is alone
     */
    static void dieHalfWay(
            StreamedCarts carts, String mode, String run, BooleanSupplier isHalfWay) {
        TemporaryFolder temporary = TemporaryFolder.create("tandem-rebuild-");
        try (Child process =
                Child.start(
                        launch(DynamoDbLocal.shared().endpoint(), carts, mode, run, temporary))) {
            await("the half way, or the end, of the process")
                    .atMost(TIME)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> isHalfWay.getAsBoolean() || !process.isAlive());
            assertThat(process.isAlive()).as("it wrote:%n%s", process.outputTail()).isTrue();
            process.kill();
            await("the end of the process").atMost(TIME).until(() -> !process.isAlive());
        } finally {
            temporary.delete();
        }
    }

    private static Launch launch(
            URI dynamoDb, StreamedCarts carts, String mode, String run, TemporaryFolder temporary) {
        return new Launch(
                "the rebuild",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        RebuildProcess.class.getName(),
                        dynamoDb.toString(),
                        carts.accessKey(),
                        carts.sides().table(""),
                        carts.jdbcUrl(),
                        mode,
                        run),
                temporary,
                Signal.TERM,
                Signal.KILL);
    }
}
