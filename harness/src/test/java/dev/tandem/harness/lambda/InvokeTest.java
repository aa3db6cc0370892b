package dev.tandem.harness.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tandem.harness.lambda.probe.BrokenProbe;
import dev.tandem.harness.lambda.probe.Probe;
import dev.tandem.harness.lambda.probe.SlowProbe;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvalidRequestContentException;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.RequestTooLargeException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

class InvokeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static TestLambda lambda;

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

    @Test
    void the_answer_of_the_function_comes_back() {
        InvokeResponse response = lambda.invoke("probe", "echo", "hello");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(TestLambda.json(response).path("text").asString()).isEqualTo("hello");
        assertThat(response.functionError()).isNull();
        assertThat(response.executedVersion()).isEqualTo("$LATEST");
    }

    @Test
    void the_function_is_told_whose_call_it_is_and_how_long_it_may_take() {
        InvokeResponse response =
                lambda.client()
                        .invoke(call ->
                                call.functionName("probe")
                                        .clientContext(base64("{\"custom\":{\"who\":\"test\"}}"))
                                        .payload(TestLambda.event("context", "")));

        JsonNode context = TestLambda.json(response);
        assertThat(context.path("requestId").asString())
                .isEqualTo(response.responseMetadata().requestId());
        assertThat(context.path("arn").asString())
                .isEqualTo("arn:aws:lambda:us-east-1:000000000000:function:probe");
        assertThat(context.path("remaining").asInt()).isBetween(10_000, 20_000);
        assertThat(context.path("memory").asInt()).isEqualTo(256);
        assertThat(context.path("custom").path("who").asString()).isEqualTo("test");
        assertThat(context.path("trace").asString()).matches("Root=1-[0-9a-f]{8}-.*Sampled=0");
    }

    @Test
    void a_call_without_payload_is_an_empty_object() {
        InvokeResponse response = lambda.client().invoke(call -> call.functionName("probe"));

        assertThat(response.payload().asUtf8String()).isEqualTo("{}");
    }

    @Test
    void a_function_can_be_called_by_its_arn() {
        InvokeResponse response =
                lambda.client()
                        .invoke(call ->
                                call.functionName(
                                                "arn:aws:lambda:us-east-1:000000000000:function:probe:$LATEST")
                                        .payload(TestLambda.event("echo", "")));

        assertThat(response.functionError()).isNull();
    }

    @Test
    void the_environment_is_that_of_aws_with_the_functions_own_variables() {
        lambda.create(
                "variables",
                Probe.class,
                function -> function.environment(e -> e.variables(Map.of("TABLE", "notes"))));

        Map<String, String> environment =
                lambda.answer("variables", "environment").properties().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().asString()));

        assertThat(environment)
                .containsEntry("TABLE", "notes")
                .containsEntry("_HANDLER", Probe.class.getName() + "::handleRequest")
                .containsEntry("AWS_REGION", "us-east-1")
                .containsEntry("AWS_DEFAULT_REGION", "us-east-1")
                .containsEntry("AWS_EXECUTION_ENV", "AWS_Lambda_java25")
                .containsEntry("AWS_LAMBDA_FUNCTION_NAME", "variables")
                .containsEntry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256")
                .containsEntry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST")
                .containsEntry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand")
                .containsEntry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/variables")
                .containsEntry("AWS_ACCESS_KEY_ID", "key-of-variables")
                .containsEntry("AWS_SECRET_ACCESS_KEY", "secret")
                .containsEntry("AWS_ENDPOINT_URL", lambda.server().endpoint().toString())
                .containsEntry("TZ", ":UTC")
                .containsKeys(
                        "AWS_LAMBDA_LOG_STREAM_NAME",
                        "AWS_LAMBDA_RUNTIME_API",
                        "LAMBDA_TASK_ROOT",
                        "LAMBDA_RUNTIME_DIR",
                        "PATH",
                        "LANG")
                .doesNotContainKeys(ours());
        assertThat(environment.get("HOME")).isNotEqualTo(System.getenv("HOME"));
    }

    /** Variables of this JVM that neither AWS nor a shell sets. */
    private static String[] ours() {
        return System.getenv().keySet().stream()
                .filter(name -> !name.startsWith("AWS_"))
                .filter(name -> !Set.of("PATH", "LANG", "TZ", "HOME").contains(name))
                .filter(name -> !Set.of("PWD", "OLDPWD", "SHLVL", "_").contains(name))
                .toArray(String[]::new);
    }

    @Test
    void memory_becomes_heap_and_the_jvm_starts_as_the_managed_runtime_does() {
        List<String> options =
                lambda.answer("probe", "options").values().stream()
                        .map(JsonNode::asString)
                        .toList();

        assertThat(options)
                .contains(
                        "-XX:MaxHeapSize=222823k",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED");
    }

    @Test
    void children_that_start_together_do_not_unpack_the_native_library_over_each_other() {
        List<String> options =
                lambda.answer("probe", "options").values().stream()
                        .map(JsonNode::asString)
                        .filter(option -> option.contains("NativeClient.JNI="))
                        .toList();

        assertThat(options).hasSize(1);
        assertThat(Path.of(options.getFirst().replaceFirst(".*=", ""))).isNotEmptyFile();
    }

    @Test
    void an_exception_is_an_unhandled_function_error_with_its_type() {
        InvokeResponse response = lambda.invoke("probe", "fail", "no such cart");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.functionError()).isEqualTo("Unhandled");
        assertThat(TestLambda.json(response).path("errorMessage").asString())
                .isEqualTo("no such cart");
        assertThat(TestLambda.json(response).path("errorType").asString())
                .isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void a_time_out_kills_the_child_and_the_next_call_finds_another_one() {
        lambda.create("late", Probe.class, function -> function.timeout(1));
        long first = lambda.answer("late", "count").path("pid").asLong();

        InvokeResponse late = lambda.invoke("late", "await", "/no/such/file");

        assertThat(late.functionError()).isEqualTo("Unhandled");
        assertThat(TestLambda.json(late).path("errorType").asString())
                .isEqualTo("Sandbox.Timedout");
        assertThat(TestLambda.json(late).path("errorMessage").asString())
                .isEqualTo(
                        "RequestId: %s Error: Task timed out after 1.00 seconds"
                                .formatted(late.responseMetadata().requestId()));
        assertThat(ProcessHandle.of(first)).isEmpty();
        assertThat(lambda.answer("late", "count").path("pid").asLong()).isNotEqualTo(first);
    }

    @Test
    void a_child_that_exits_is_reported_and_replaced() {
        lambda.create("exiting");

        InvokeResponse response = lambda.invoke("exiting", "exit", "3");

        assertThat(response.functionError()).isEqualTo("Unhandled");
        assertThat(TestLambda.json(response).path("errorType").asString())
                .isEqualTo("Runtime.ExitError");
        assertThat(TestLambda.json(response).path("errorMessage").asString())
                .endsWith("Error: Runtime exited with error: exit status 3");
        assertThat(lambda.answer("exiting", "count").path("calls").asInt()).isEqualTo(1);
    }

    @Test
    void an_error_of_the_initialisation_is_told_to_each_caller_until_it_is_mended() {
        lambda.create("broken", BrokenProbe.class, function -> {});

        for (int call = 0; call < 2; call++) {
            InvokeResponse response = lambda.invoke("broken", "echo", "");

            assertThat(response.functionError()).isEqualTo("Unhandled");
            assertThat(TestLambda.json(response).path("errorType").asString())
                    .isEqualTo("java.lang.ExceptionInInitializerError");
            assertThat(log(response)).contains("something is missing", "no table name");
        }
        lambda.client()
                .updateFunctionConfiguration(change ->
                        change.functionName("broken")
                                .environment(e -> e.variables(Map.of("REPAIRED", "yes"))));
        InvokeResponse mended =
                lambda.client()
                        .invoke(call ->
                                call.functionName("broken")
                                        .payload(SdkBytes.fromUtf8String("\"a\"")));
        assertThat(mended.payload().asUtf8String()).isEqualTo("\"a\"");
    }

    @Test
    void a_handler_that_is_not_there_is_named() {
        lambda.create("nowhere", Probe.class, function -> function.handler("com.example.Gone::go"));

        InvokeResponse response = lambda.invoke("nowhere", "echo", "");

        assertThat(response.functionError()).isEqualTo("Unhandled");
        assertThat(response.payload().asUtf8String()).contains("com.example.Gone");
    }

    @Test
    void an_initialisation_that_takes_too_long_is_ended() {
        try (TestLambda hasty =
                TestLambda.start(settings -> settings.withInitTime(Duration.ofMillis(500)))) {
            hasty.create("slow", SlowProbe.class, function -> {});

            InvokeResponse response = hasty.invoke("slow", "echo", "");

            assertThat(response.functionError()).isEqualTo("Unhandled");
            assertThat(TestLambda.json(response).path("errorMessage").asString())
                    .endsWith("Error: Init timed out after 0.50 seconds");
            assertThat(hasty.service().environments("slow")).isEqualTo(new EnvironmentCount(0, 0));
        }
    }

    @Test
    void the_log_tail_is_start_output_end_and_report() {
        InvokeResponse response = lambda.invoke("probe", "print", "seen ");

        assertThat(log(response).lines())
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .matches(
                                                "START RequestId: [-0-9a-f]{36} Version:"
                                                        + " \\$LATEST"),
                        line -> assertThat(line).isEqualTo("seen on the other channel"),
                        line -> assertThat(line).matches("END RequestId: [-0-9a-f]{36}"),
                        line ->
                                assertThat(line)
                                        .matches(
                                                "REPORT RequestId: [-0-9a-f]{36}\tDuration: [0-9.]+"
                                                    + " ms\tBilled Duration: \\d+ ms\tMemory Size:"
                                                    + " 256 MB\tMax Memory Used: \\d+ MB(\tInit"
                                                    + " Duration: [0-9.]+ ms)?"));
        assertThat(lambda.service().log("probe")).contains(log(response));
    }

    @Test
    void no_more_than_four_kilobytes_of_the_log_come_back_and_only_when_asked_for() {
        InvokeResponse asked = lambda.invoke("probe", "print", "0123456789".repeat(1000));
        InvokeResponse notAsked =
                lambda.client()
                        .invoke(call ->
                                call.functionName("probe").payload(TestLambda.event("echo", "")));

        assertThat(Base64.getDecoder().decode(asked.logResult())).hasSize(4096);
        assertThat(notAsked.logResult()).isNull();
    }

    @Test
    void a_dry_run_calls_nobody() {
        lambda.create("dry");

        InvokeResponse response =
                lambda.client().invoke(call -> call.functionName("dry").invocationType("DryRun"));

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(lambda.service().environments("dry")).isEqualTo(new EnvironmentCount(0, 0));
    }

    @Test
    void an_event_is_accepted_at_once_and_retried_twice_when_the_function_fails() {
        lambda.create("eventual");

        InvokeResponse response = send("eventual", TestLambda.event("fail", "once more"));

        assertThat(response.statusCode()).isEqualTo(202);
        await().atMost(PATIENCE).until(() -> starts("eventual") == 3);
        await().during(Duration.ofMillis(300))
                .atMost(Duration.ofSeconds(2))
                .until(() -> starts("eventual") == 3);
        assertThat(lambda.service().log("eventual"))
                .contains("START RequestId: " + response.responseMetadata().requestId());
    }

    @Test
    void an_event_that_succeeds_is_not_repeated() {
        lambda.create("content");

        send("content", TestLambda.event("echo", ""));

        await().atMost(PATIENCE).until(() -> starts("content") == 1);
        await().during(Duration.ofMillis(300))
                .atMost(Duration.ofSeconds(2))
                .until(() -> starts("content") == 1);
    }

    @Test
    void six_megabytes_may_be_sent_and_not_a_byte_more() {
        String most = "\"" + "x".repeat(6 * 1024 * 1024 - 2) + "\"";

        InvokeResponse response =
                lambda.client()
                        .invoke(call ->
                                call.functionName("probe").payload(SdkBytes.fromUtf8String(most)));

        // it reached the function, which takes objects only
        assertThat(response.payload().asUtf8String()).contains("errorType");
        assertThatThrownBy(() ->
                        lambda.client()
                                .invoke(call ->
                                        call.functionName("probe")
                                                .payload(SdkBytes.fromUtf8String(most + " "))))
                .isInstanceOf(RequestTooLargeException.class)
                .hasMessageContaining("limit 6291456 bytes");
    }

    @Test
    void an_event_may_have_256_kilobytes() {
        SdkBytes tooMuch = TestLambda.event("echo", "x".repeat(256 * 1024));

        assertThatThrownBy(() -> send("probe", tooMuch))
                .isInstanceOf(RequestTooLargeException.class)
                .hasMessageContaining("limit 262144 bytes");
    }

    @Test
    void a_response_of_more_than_six_megabytes_is_a_function_error_and_the_child_lives_on() {
        long before = lambda.answer("probe", "count").path("pid").asLong();

        InvokeResponse response = lambda.invoke("probe", "large", "6291600");

        assertThat(response.functionError()).isEqualTo("Unhandled");
        assertThat(TestLambda.json(response).path("errorType").asString())
                .isEqualTo("Function.ResponseSizeTooLarge");
        assertThat(lambda.answer("probe", "count").path("pid").asLong()).isEqualTo(before);
        assertThat(lambda.invoke("probe", "large", "6291400").functionError()).isNull();
    }

    @Test
    void an_event_that_is_no_json_never_reaches_the_function() {
        assertThatThrownBy(() ->
                        lambda.client()
                                .invoke(call ->
                                        call.functionName("probe")
                                                .payload(SdkBytes.fromUtf8String("{oops"))))
                .isInstanceOf(InvalidRequestContentException.class)
                .hasMessageContaining("Could not parse request body into json");
    }

    @Test
    void a_function_that_is_not_there_is_named() {
        assertThatThrownBy(() -> lambda.invoke("gone", "echo", ""))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining(
                        "Function not found: arn:aws:lambda:us-east-1:000000000000:function:gone");
    }

    private static InvokeResponse send(String function, SdkBytes event) {
        return lambda.client()
                .invoke(call -> call.functionName(function).invocationType("Event").payload(event));
    }

    private static long starts(String function) {
        return lambda.service().log(function).lines().filter(l -> l.startsWith("START ")).count();
    }

    private static String log(InvokeResponse response) {
        return new String(Base64.getDecoder().decode(response.logResult()), StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
