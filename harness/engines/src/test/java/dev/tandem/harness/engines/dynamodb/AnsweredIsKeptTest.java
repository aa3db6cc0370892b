package dev.tandem.harness.engines.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.harness.engines.process.Signal;
import dev.tandem.harness.testing.Notes;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** DynamoDB Local answers a transaction before SQLite has committed it. */
@Tag("thorough")
@EnabledOnOs(value = OS.LINUX, disabledReason = "a watchdog tells that the program was killed")
class AnsweredIsKeptTest {

    private static final int WRITERS = 4;

    /** Of 1 MB together: to commit them takes a while. */
    private static final int ITEMS = 50;

    private static final String TEXT = "t".repeat(20_000);

    private final Queue<String> answered = new ConcurrentLinkedQueue<>();

    /** Each time, one of three has something that is answered and not committed. */
    @RepeatedTest(4)
    void what_was_answered_is_there_though_the_program_was_killed_at_once(@TempDir Path folder)
            throws IOException {
        Process program = start(folder);
        String[] said = program.inputReader().readLine().split(" ", -1);
        try (DynamoDbClient client =
                        new DynamoDbAccess(URI.create(said[0]), DynamoDbAccess.freshKey())
                                .client();
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            Notes.in(client);
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.execute(() -> write(client, writer));
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> answered.size() > 4 * WRITERS);
            Signal.KILL.sendTo(program.pid());
        }
        ProcessHandle.of(Long.parseLong(said[1]))
                .ifPresent(engine ->
                        await().atMost(Duration.ofMinutes(1)).until(() -> !engine.isAlive()));

        try (DynamoDbLocal next = DynamoDbLocal.start(KeptMain.settings(folder));
                DynamoDbClient client = next.client()) {
            Notes notes = new Notes(client);
            assertThat(answered).allMatch(notes::has);
        }
    }

    private static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dtandem.dynamodb-local.lib="
                                + System.getProperty("tandem.dynamodb-local.lib"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeptMain.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Until nobody answers any more. */
    private void write(DynamoDbClient client, int writer) {
        for (int i = 0; ; i++) {
            String prefix = "%s-%s-".formatted(writer, i);
            try {
                client.transactWriteItems(write -> write.transactItems(puts(prefix)));
            } catch (SdkException killed) {
                return;
            }
            answered.add(prefix + "0");
        }
    }

    private static List<TransactWriteItem> puts(String prefix) {
        return IntStream.range(0, ITEMS)
                .mapToObj(i ->
                        Map.of(
                                "id",
                                AttributeValue.fromS(prefix + i),
                                "text",
                                AttributeValue.fromS(TEXT)))
                .map(item ->
                        TransactWriteItem.builder()
                                .put(put -> put.tableName(Notes.TABLE).item(item))
                                .build())
                .toList();
    }
}
