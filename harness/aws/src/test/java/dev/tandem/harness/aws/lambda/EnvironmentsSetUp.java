package dev.tandem.harness.aws.lambda;

import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

/** What the tests that bear its name start from. */
abstract class EnvironmentsSetUp {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    static TestLambda lambda;

    @TempDir Path folder;

    @BeforeAll
    static void start() {
        lambda = TestLambda.start(settings -> settings.withMaxEnvironments(2));
    }

    @AfterAll
    static void stop() {
        lambda.close();
    }

    static void awaitBusy(String function, int children) {
        await().atMost(PATIENCE)
                .until(() ->
                        lambda.service().log(function).split("awaiting", -1).length > children);
    }
}
