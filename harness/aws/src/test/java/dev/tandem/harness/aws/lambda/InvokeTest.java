package dev.tandem.harness.aws.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;
import dev.tandem.harness.testing.probe.BrokenProbe;
import dev.tandem.harness.testing.probe.Probe;
import dev.tandem.harness.testing.probe.SlowProbe;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class InvokeTest extends InvokeSetUp {

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

    @Guarantee(
            area = Area.LAMBDA,
            aws = "Reserved environment variables are set",
            source = "Lambda Developer Guide, Defined runtime environment variables")
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

    @Guarantee(
            area = Area.LAMBDA,
            aws = "Memory bounds the function",
            source = "Lambda Developer Guide, Configure Lambda function memory",
            differs = "bounds the heap only; CPU does not grow with it")
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

    @Guarantee(
            area = Area.LAMBDA,
            aws = "An exception is a function error of status 200 with X-Amz-Function-Error",
            source = "Lambda Developer Guide, Java function error handling")
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

    @Guarantee(
            area = Area.LAMBDA,
            aws = "A function that exceeds its time-out is ended",
            source = "Lambda Developer Guide, Configure Lambda function timeout")
    @Test
    void a_time_out_kills_the_child_and_the_next_call_finds_another_one() {
        lambda.create("late", Probe.class, function -> function.timeout(2));
        long first = lambda.answer("late", "count").path("pid").asLong();

        InvokeResponse late = lambda.invoke("late", "await", "/no/such/file");

        assertThat(late.functionError()).isEqualTo("Unhandled");
        assertThat(TestLambda.json(late).path("errorType").asString())
                .isEqualTo("Sandbox.Timedout");
        assertThat(TestLambda.json(late).path("errorMessage").asString())
                .isEqualTo(
                        "RequestId: %s Error: Task timed out after 2.00 seconds"
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
}
