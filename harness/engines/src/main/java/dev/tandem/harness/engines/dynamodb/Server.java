package dev.tandem.harness.engines.dynamodb;

import dev.tandem.harness.engines.dynamodb.DynamoDbLocal.Settings;
import dev.tandem.harness.engines.process.Child;
import dev.tandem.harness.engines.process.Launch;
import dev.tandem.harness.engines.process.Signal;
import dev.tandem.harness.engines.process.TemporaryFolder;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** The process of DynamoDB Local. */
record Server(Child child, TemporaryFolder temporary, int port) implements AutoCloseable {

    private static final Duration ANSWER_TIME = Duration.ofSeconds(2);

    static Server start(Settings settings, int port) {
        Path jars = Jars.folder();
        TemporaryFolder temporary = TemporaryFolder.create("tandem-dynamodb-");
        // stopped when orphaned, too: what it has answered is not in its files at once
        Launch launch =
                new Launch(
                        "DynamoDB Local",
                        ServerCommand.of(settings, port, jars, temporary),
                        temporary,
                        Signal.TERM,
                        Signal.TERM);
        return new Server(Child.start(launch), temporary, port);
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
