package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.testing.probe.Probe;

import org.awaitility.Awaitility;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * A program with a function at work and another one that waits; tells their process ids and their
 * folder, and waits to be ended.
 */
final class FunctionsMain {

    private FunctionsMain() {}

    public static void main(String[] args) throws InterruptedException {
        TestLambda lambda = TestLambda.start(settings -> settings);
        lambda.create("waiting");
        lambda.create("working", Probe.class, function -> function.timeout(900));
        String waiting = lambda.answer("waiting", "count").path("pid").asString();
        String working = lambda.answer("working", "count").path("pid").asString();
        String home = lambda.answer("waiting", "environment").path("HOME").asString();
        var _ = lambda.start("working", "await", "/no/such/file");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> isAtWork(lambda));
        Path folder = Objects.requireNonNull(Path.of(home).getParent());
        System.out.println(waiting + " " + working + " " + folder);
        Thread.currentThread().join();
    }

    private static boolean isAtWork(TestLambda lambda) {
        return lambda.service().log("working").contains("awaiting");
    }
}
