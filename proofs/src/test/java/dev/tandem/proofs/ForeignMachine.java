package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.harness.engines.process.Child;
import dev.tandem.harness.engines.process.Launch;
import dev.tandem.harness.engines.process.Signal;
import dev.tandem.harness.engines.process.TemporaryFolder;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A JVM of another language, zone and encoding than this one, with the engines of this one.
 *
 * @param locale as a language tag
 * @param zone such as {@code Pacific/Kiritimati}
 * @param encoding {@code UTF-8}, or {@code COMPAT} for the one of the machine, which is ASCII
 */
record ForeignMachine(String locale, String zone, String encoding) {

    private static final Duration TIME = Duration.ofMinutes(3);

    public static void main(String[] args) throws IOException {
        List<String> told = new ArrayList<>();
        told.add(Locale.getDefault().toLanguageTag());
        told.add(ZoneId.systemDefault().getId());
        told.add(Charset.defaultCharset().name());
        URI endpoint = URI.create(args[0]);
        try (DynamoDbClient client = new DynamoDbAccess(endpoint, args[1]).client();
                BothSides sides = new BothSides(client, args[2])) {
            told.addAll(TranscribedRun.on(sides));
        }
        Files.write(Path.of(args[3]), told);
    }

    /** What the run tells there, after locale, zone and encoding. */
    List<String> run() {
        TemporaryFolder temporary = TemporaryFolder.create("tandem-foreign-");
        Path told = temporary.resolve("told.txt");
        try (Child process = Child.start(launch(temporary, told))) {
            await("the end of the process").atMost(TIME).until(() -> !process.isAlive());
            assertThat(told).as("it wrote:%n%s", process.outputTail()).exists();
            return Files.readAllLines(told);
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            temporary.delete();
        }
    }

    private Launch launch(TemporaryFolder temporary, Path told) {
        Locale language = Locale.forLanguageTag(locale);
        return new Launch(
                        "the foreign machine",
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Duser.language=" + language.getLanguage(),
                                "-Duser.country=" + language.getCountry(),
                                "-Duser.extensions=" + locale.replaceFirst("^.*?(-u-|$)", "u-"),
                                "-Duser.timezone=" + zone,
                                "-Dfile.encoding=" + encoding,
                                "-classpath",
                                System.getProperty("java.class.path"),
                                ForeignMachine.class.getName(),
                                DynamoDbLocal.shared().endpoint().toString(),
                                DynamoDbAccess.freshKey(),
                                LocalPostgres.shared().createDatabase(),
                                told.toString()),
                        temporary,
                        Signal.TERM,
                        Signal.KILL)
                .withEnvironment(Map.of("LANG", "C", "LC_ALL", "C", "PATH", System.getenv("PATH")));
    }
}
