package dev.tandem.harness.aws.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.testing.Zips;
import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;
import dev.tandem.harness.testing.probe.SnapProbe;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

class SnapStartTest {

    private static TestLambda lambda;

    @BeforeAll
    static void start() {
        lambda = TestLambda.start(settings -> settings);
    }

    @AfterAll
    static void stop() {
        lambda.close();
    }

    @Guarantee(
            area = Area.LAMBDA,
            aws =
                    "With SnapStart a version calls the hooks before a snapshot and after it was"
                            + " restored, and finds its credentials outside of its environment",
            source = "Lambda Developer Guide, Implement code before or after snapshots",
            differs =
                    "no process is copied: each instance is its own snapshot, restored at once,"
                            + " started with the options of other functions")
    @Test
    void a_version_calls_its_hooks_and_has_other_credentials_before_than_after() {
        create("hooks", _ -> {});
        publish("hooks");

        JsonNode answer = TestLambda.json(call("hooks:1"));

        assertThat(answer.path("seen").values())
                .extracting(JsonNode::asString)
                .satisfiesExactly(
                        before ->
                                assertThat(before)
                                        .startsWith("before ")
                                        .contains("\"AccessKeyId\":\"key-of-hooks\"")
                                        .contains("\"Token\":\"before-the-snapshot\""),
                        after ->
                                assertThat(after)
                                        .startsWith("after ")
                                        .contains("\"AccessKeyId\":\"key-of-hooks\"")
                                        .contains("\"Token\":\"restored\""));
        assertThat(answer.path("environment").path("AWS_LAMBDA_INITIALIZATION_TYPE").asString())
                .isEqualTo("snap-start");
        assertThat(answer.path("environment").has("AWS_ACCESS_KEY_ID")).isFalse();
    }

    @Guarantee(
            area = Area.LAMBDA,
            aws = "SnapStart is for published versions: $LATEST is started as others are",
            source = "Lambda Developer Guide, Lambda SnapStart")
    @Test
    void what_can_still_change_is_started_as_others_are() {
        create("latest", _ -> {});

        JsonNode answer = TestLambda.json(call("latest"));

        assertThat(answer.path("seen").size()).isZero();
        assertThat(answer.path("environment").path("AWS_LAMBDA_INITIALIZATION_TYPE").asString())
                .isEqualTo("on-demand");
        assertThat(answer.path("environment").path("AWS_ACCESS_KEY_ID").asString())
                .isEqualTo("key-of-latest");
    }

    @Guarantee(
            area = Area.LAMBDA,
            aws = "A hook that fails after a restore fails the call",
            source = "Lambda Developer Guide, Implement code before or after snapshots")
    @Test
    void a_restore_that_fails_fails_the_call() {
        create(
                "broken",
                function ->
                        function.environment(environment ->
                                environment.variables(Map.of(SnapProbe.BROKEN, "yes"))));
        publish("broken");

        InvokeResponse response = call("broken:1");

        assertThat(response.functionError()).isEqualTo("Unhandled");
    }

    @Guarantee(
            area = Area.LAMBDA,
            aws =
                    "The report of a copy's first call tells how long its restore took, and nothing"
                            + " of an initialisation",
            source = "Lambda Developer Guide, Monitoring for Lambda SnapStart",
            differs = "what is copied takes no time: the hooks and the runtime's own steps do")
    @Test
    void a_restore_is_told_in_place_of_an_initialisation() {
        create("told", _ -> {});
        publish("told");

        assertThat(tail("told:1"))
                .contains("Restore Duration: ", "Billed Restore Duration: ")
                .doesNotContain("Init Duration");
        assertThat(tail("told")).contains("Init Duration").doesNotContain("Restore");
    }

    private static String tail(String function) {
        InvokeResponse answer =
                lambda.client()
                        .invoke(call ->
                                call.functionName(function)
                                        .logType(LogType.TAIL)
                                        .payload(SdkBytes.fromUtf8String("{}")));
        return new String(Base64.getDecoder().decode(answer.logResult()), StandardCharsets.UTF_8);
    }

    private static void create(String name, Consumer<CreateFunctionRequest.Builder> change) {
        lambda.create(
                name,
                SnapProbe.class,
                function -> {
                    function.handler(SnapProbe.class.getName() + "::handleRequest")
                            .snapStart(snap -> snap.applyOn("PublishedVersions"))
                            .code(code -> code.zipFile(zip()));
                    change.accept(function);
                });
    }

    private static void publish(String name) {
        lambda.client().publishVersion(version -> version.functionName(name));
    }

    private static InvokeResponse call(String function) {
        return lambda.client()
                .invoke(call -> call.functionName(function).payload(SdkBytes.fromUtf8String("{}")));
    }

    /** With the API of its hooks, as an artifact has it in {@code lib}. */
    private static SdkBytes zip() {
        return Zips.of(
                Stream.of(
                                SnapProbe.class.getName(),
                                "org.crac.CheckpointException",
                                "org.crac.Context",
                                "org.crac.Core",
                                "org.crac.Core$Compat",
                                "org.crac.Core$ResourceWrapper",
                                "org.crac.GlobalContextWrapper",
                                "org.crac.Resource",
                                "org.crac.RestoreException")
                        .map(SnapStartTest::type)
                        .toArray(Class<?>[]::new));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
