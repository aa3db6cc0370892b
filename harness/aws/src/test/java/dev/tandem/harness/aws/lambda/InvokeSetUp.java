package dev.tandem.harness.aws.lambda;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** What the tests that bear its name start from. */
abstract class InvokeSetUp {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    static TestLambda lambda;

    @BeforeAll
    static void start() {
        lambda =
                TestLambda.start(settings ->
                        settings.withEventRetryDelays(
                                List.of(Duration.ofMillis(1), Duration.ofMillis(1))));
        lambda.create("probe");
    }

    @AfterAll
    static void stop() {
        lambda.close();
    }

    /** Variables of this JVM that neither AWS nor a shell sets. */
    static String[] ours() {
        return System.getenv().keySet().stream()
                .filter(name -> !name.startsWith("AWS_"))
                .filter(name -> !Set.of("PATH", "LANG", "TZ", "HOME").contains(name))
                .filter(name -> !Set.of("PWD", "OLDPWD", "SHLVL", "_").contains(name))
                .toArray(String[]::new);
    }

    static InvokeResponse send(String function, SdkBytes event) {
        return lambda.client()
                .invoke(call -> call.functionName(function).invocationType("Event").payload(event));
    }

    static long starts(String function) {
        return lambda.service().log(function).lines().filter(l -> l.startsWith("START ")).count();
    }

    static String log(InvokeResponse response) {
        return new String(Base64.getDecoder().decode(response.logResult()), StandardCharsets.UTF_8);
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
