package dev.tandem.harness.engines.dynamodb;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What the harness is packed with, so that Maven can resolve DynamoDB Local. */
final class PackedEngine {

    private PackedEngine() {}

    static String version() {
        Properties engine = new Properties();
        try {
            engine.load(new ByteArrayInputStream(resource("engine.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The jar of the harness has no engine.properties: build it with Maven", e);
        }
        return engine.getProperty("dynamodb-local.version");
    }

    /** A project that depends on it. */
    static byte[] pom() throws IOException {
        return resource("engine-pom.xml");
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream source =
                Objects.requireNonNull(PackedEngine.class.getResourceAsStream(name), name)) {
            return source.readAllBytes();
        }
    }
}
