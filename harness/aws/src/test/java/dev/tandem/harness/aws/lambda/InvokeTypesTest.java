package dev.tandem.harness.aws.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvalidRequestContentException;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

class InvokeTypesTest extends InvokeSetUp {

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

    @Guarantee(
            area = Area.LAMBDA,
            aws = "An asynchronous call that fails is tried twice again",
            source = "Lambda Developer Guide, Asynchronous invocation error handling",
            differs = "after 200 and 400 ms; AWS waits minutes")
    @Test
    void an_event_is_accepted_at_once_and_retried_twice_when_the_function_fails() {
        lambda.create("eventual");

        InvokeResponse response = send("eventual", TestLambda.event("fail", "once more"));

        assertThat(response.statusCode()).isEqualTo(202);
        await().atMost(PATIENCE).until(() -> starts("eventual") == 3);
        await().during(Duration.ofMillis(300))
                .atMost(PATIENCE)
                .until(() -> starts("eventual") == 3);
        assertThat(lambda.service().log("eventual"))
                .contains("START RequestId: " + response.responseMetadata().requestId());
    }

    @Guarantee(
            area = Area.LAMBDA,
            aws =
                    "How often an asynchronous call is repeated is configured for a version or an"
                            + " alias, and holds for no other",
            source = "Lambda API Reference, PutFunctionEventInvokeConfig",
            differs = "destinations are refused")
    @Test
    void an_event_is_repeated_as_its_alias_says_and_as_no_other_does() {
        lambda.create("configured");
        lambda.client().publishVersion(publish -> publish.functionName("configured"));
        for (String alias : List.of("live", "other")) {
            lambda.client()
                    .createAlias(
                            it -> it.functionName("configured").name(alias).functionVersion("1"));
        }
        lambda.client()
                .putFunctionEventInvokeConfig(put ->
                        put.functionName("configured").qualifier("live").maximumRetryAttempts(0));

        send("configured:live", TestLambda.event("fail", "once"));
        await().atMost(PATIENCE).until(() -> starts("configured") == 1);
        send("configured:other", TestLambda.event("fail", "thrice"));
        await().atMost(PATIENCE).until(() -> starts("configured") == 4);
        send("configured", TestLambda.event("fail", "thrice"));
        await().atMost(PATIENCE).until(() -> starts("configured") == 7);

        await().during(Duration.ofMillis(700))
                .atMost(PATIENCE)
                .until(() -> starts("configured") == 7);
    }

    @Test
    void what_Lambda_would_not_take_of_an_event_invoke_config_is_refused_by_its_name() {
        lambda.create("refusing");

        assertThatThrownBy(() ->
                        lambda.client()
                                .putFunctionEventInvokeConfig(put ->
                                        put.functionName("refusing").maximumRetryAttempts(3)))
                .hasMessageContaining("MaximumRetryAttempts: must be 0 to 2, is 3");
        assertThatThrownBy(() ->
                        lambda.client()
                                .getFunctionEventInvokeConfig(get -> get.functionName("refusing")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("doesn't have an EventInvokeConfig");
        assertThatThrownBy(() ->
                        lambda.client()
                                .putFunctionEventInvokeConfig(put ->
                                        put.functionName("refusing")
                                                .qualifier("gone")
                                                .maximumRetryAttempts(0)))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void an_event_that_succeeds_is_not_repeated() {
        lambda.create("content");

        send("content", TestLambda.event("echo", ""));

        await().atMost(PATIENCE).until(() -> starts("content") == 1);
        await().during(Duration.ofMillis(300)).atMost(PATIENCE).until(() -> starts("content") == 1);
    }

    @Guarantee(
            area = Area.LAMBDA,
            aws = "A synchronous payload has at most 6 MB",
            source = "Lambda Developer Guide, Lambda quotas")
    @Test
    void six_megabytes_may_be_sent_and_not_a_byte_more() {
        String most = "\"" + "x".repeat(6 * 1024 * 1024 - 2) + "\"";

        InvokeResponse response =
                lambda.client()
                        .invoke(call ->
                                call.functionName("probe").payload(SdkBytes.fromUtf8String(most)));

        // it reached the function, which takes objects only
        assertThat(response.payload().asUtf8String()).contains("errorType");
        SdkBytes tooMuch = SdkBytes.fromUtf8String(most + " ");
        for (String type : List.of("RequestResponse", "DryRun")) {
            assertTooLarge(
                    () ->
                            lambda.client()
                                    .invoke(call ->
                                            call.functionName("probe")
                                                    .invocationType(type)
                                                    .payload(tooMuch)),
                    "6291457 byte payload is too large for the RequestResponse invocation type"
                            + " (limit 6291456 bytes)");
        }
    }

    @Test
    void a_caller_in_this_jvm_may_send_no_more_than_others() throws Exception {
        byte[] most = ("\"" + "x".repeat(6 * 1024 * 1024 - 2) + "\"").getBytes(UTF_8);

        assertThat(lambda.service().invoke("probe", most).functionError()).isPresent();
        assertThatThrownBy(() ->
                        lambda.service().invoke("probe", Arrays.copyOf(most, most.length + 1)))
                .isInstanceOfSatisfying(
                        AwsException.class, e -> assertThat(e.status()).isEqualTo(413))
                .hasMessageContaining("6291457 byte payload");
    }

    private static void assertTooLarge(ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        LambdaException.class,
                        refusal -> {
                            assertThat(refusal.statusCode()).isEqualTo(413);
                            assertThat(refusal.awsErrorDetails().errorCode())
                                    .isEqualTo("RequestEntityTooLargeException");
                            assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo(message);
                        });
    }

    @Guarantee(
            area = Area.LAMBDA,
            aws = "An asynchronous payload has at most 1 MB",
            source = "Lambda API Reference, Invoke")
    @Test
    void an_event_may_have_one_megabyte_and_not_a_byte_more() {
        int rest = TestLambda.event("echo", "").asByteArrayUnsafe().length;
        SdkBytes most = TestLambda.event("echo", "x".repeat(1024 * 1024 - rest));
        SdkBytes tooMuch = TestLambda.event("echo", "x".repeat(1024 * 1024 - rest + 1));

        assertThat(send("probe", most).statusCode()).isEqualTo(202);
        assertTooLarge(
                () -> send("probe", tooMuch),
                "1048577 byte payload is too large for the Event invocation type (limit 1048576"
                        + " bytes)");
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
        // with its two quotes
        assertThat(lambda.invoke("probe", "large", "6291554").functionError()).isNull();
        assertThat(lambda.invoke("probe", "large", "6291555").functionError())
                .isEqualTo("Unhandled");
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
}
