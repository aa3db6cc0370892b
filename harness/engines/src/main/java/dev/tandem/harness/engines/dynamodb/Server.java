package dev.tandem.harness.engines.dynamodb;

import dev.tandem.harness.engines.dynamodb.DynamoDbLocal.Settings;
import dev.tandem.harness.engines.process.Child;
import dev.tandem.harness.engines.process.Launch;
import dev.tandem.harness.engines.process.Signal;
import dev.tandem.harness.engines.process.TemporaryFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The process of DynamoDB Local. */
record Server(Child child, TemporaryFolder temporary, int port) implements AutoCloseable {

    private static final Duration ANSWER_TIME = Duration.ofSeconds(2);

    static Server start(Settings settings, int port) {
        Path jars = Jars.folder();
        TemporaryFolder temporary = TemporaryFolder.create("tandem-dynamodb-");
        // killed when orphaned: its files survive that, and the port is free at once
        Launch launch =
                new Launch(
                        "DynamoDB Local",
                        command(settings, port, jars, temporary),
                        temporary,
                        Signal.TERM,
                        Signal.KILL);
        return new Server(Child.start(launch), temporary, port);
    }

    private static List<String> command(
            Settings settings, int port, Path jars, TemporaryFolder temporary) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Xmx512m");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Djava.io.tmpdir=" + temporary.folder());
        command.add("-cp");
        command.add(jars.resolve("*").toString());
        command.add("software.amazon.dynamodb.services.local.main.ServerRunner");
        command.add("-disableTelemetry");
        command.add("-port");
        command.add(Integer.toString(port));
        if (settings.sharedDb()) {
            command.add("-sharedDb");
        }
        settings.data()
                .ifPresentOrElse(
                        folder -> command.addAll(List.of("-dbPath", existing(folder))),
                        () -> command.add("-inMemory"));
        return command;
    }

    private static String existing(Path folder) {
        try {
            return Files.createDirectories(folder.toAbsolutePath()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException("DynamoDB Local cannot keep its data in " + folder, e);
        }
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Whether something speaks HTTP there; without a signature, any answer is a refusal. */
    boolean answers() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) endpoint().toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout((int) ANSWER_TIME.toMillis());
            connection.setReadTimeout((int) ANSWER_TIME.toMillis());
            return connection.getResponseCode() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        child.close();
        temporary.delete();
    }
}
