package dev.tandem.harness.aws.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.PublishVersionResponse;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

class VersionsTest {

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
            aws = "A version keeps code and configuration as they were when it was published",
            source = "Lambda Developer Guide, Manage Lambda function versions")
    @Test
    void a_version_runs_what_was_published_whatever_happens_to_the_function() {
        lambda.create("kept");
        color("kept", "red");
        PublishVersionResponse first = publish("kept");
        color("kept", "blue");

        assertThat(first.version()).isEqualTo("1");
        assertThat(first.functionArn()).endsWith(":function:kept:1");
        assertThat(color("kept:1")).isEqualTo("red");
        assertThat(color("kept")).isEqualTo("blue");
        assertThat(environment("kept:1").path("AWS_LAMBDA_FUNCTION_VERSION").asString())
                .isEqualTo("1");
        assertThat(environment("kept:1").path("AWS_LAMBDA_LOG_STREAM_NAME").asString())
                .contains("/[1]");
        assertThat(lambda.service().log("kept"))
                .contains("Version: 1\n")
                .contains("Version: $LATEST\n");
    }

    @Guarantee(
            area = Area.LAMBDA,
            aws = "Where nothing has changed since the last version, none is published",
            source = "Lambda API Reference, PublishVersion")
    @Test
    void nothing_is_published_where_nothing_has_changed() {
        lambda.create("same");
        publish("same");

        assertThat(publish("same").version()).isEqualTo("1");

        lambda.client()
                .updateFunctionConfiguration(update ->
                        update.functionName("same")
                                .tracingConfig(tracing -> tracing.mode("Active")));
        assertThat(publish("same").version()).isEqualTo("2");
        lambda.client()
                .updateFunctionConfiguration(update ->
                        update.functionName("same")
                                .vpcConfig(
                                        vpc -> vpc.subnetIds("subnet-1").securityGroupIds("sg-1"))
                                .loggingConfig(logging -> logging.logGroup("/notes")));
        FunctionConfiguration third = version("same", publish("same").version());
        assertThat(third.version()).isEqualTo("3");
        assertThat(third.vpcConfig().subnetIds()).containsExactly("subnet-1");
        assertThat(third.loggingConfig().logGroup()).isEqualTo("/notes");
        assertThat(version("same", "2").vpcConfig()).isNull();
        assertThat(environment("same").path("AWS_LAMBDA_LOG_GROUP_NAME").asString())
                .isEqualTo("/notes");
    }

    @Test
    void a_version_has_a_description_of_its_own() {
        lambda.create("described");

        lambda.client()
                .publishVersion(
                        publish -> publish.functionName("described").description("the first one"));

        assertThat(version("described", "1").description()).isEqualTo("the first one");
        assertThat(version("described", "$LATEST").description()).isEmpty();
        assertThat(publish("described").version()).isEqualTo("1");
        assertThatThrownBy(() ->
                        lambda.client()
                                .publishVersion(publish ->
                                        publish.functionName("described")
                                                .description("x".repeat(257))))
                .isInstanceOf(LambdaException.class)
                .hasMessageContaining("Description: has 257 characters, the limit is 256");
    }

    @Test
    void an_alias_leads_to_its_version_until_it_is_led_to_another() {
        lambda.create("led");
        color("led", "red");
        publish("led");
        alias("led", "1");
        color("led", "blue");
        publish("led");

        assertThat(color("led:live")).isEqualTo("red");
        InvokeResponse called = lambda.invoke("led:live", "context", "");
        assertThat(called.executedVersion()).isEqualTo("1");
        assertThat(TestLambda.json(called).path("arn").asString())
                .isEqualTo("arn:aws:lambda:us-east-1:000000000000:function:led:live");

        lambda.client()
                .updateAlias(alias -> alias.functionName("led").name("live").functionVersion("2"));

        assertThat(color("led:live")).isEqualTo("blue");
        assertThat(lambda.client().listAliases(list -> list.functionName("led")).aliases())
                .singleElement()
                .satisfies(alias -> assertThat(alias.functionVersion()).isEqualTo("2"));
    }

    @Test
    void an_alias_that_is_not_there_is_named() {
        lambda.create("plain");

        assertThatThrownBy(() -> lambda.invoke("plain:live", "echo", ""))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("function:plain:live");
        assertThatThrownBy(() ->
                        lambda.client().getAlias(get -> get.functionName("plain").name("live")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Cannot find alias arn: ");
        assertThatThrownBy(() -> alias("plain", "7"))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("function:plain:7");
    }

    @Test
    void an_alias_has_a_name_that_no_version_has_and_one_version() {
        lambda.create("named");
        publish("named");

        assertThatThrownBy(() ->
                        lambda.client()
                                .createAlias(alias ->
                                        alias.functionName("named").name("7").functionVersion("1")))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining("Name: must be 1 to 128");
        assertThatThrownBy(() ->
                        lambda.client()
                                .createAlias(alias ->
                                        alias.functionName("named")
                                                .name("live")
                                                .functionVersion("1")
                                                .routingConfig(to ->
                                                        to.additionalVersionWeights(
                                                                Map.of("2", 0.1)))))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining("RoutingConfig: is not supported");
        alias("named", "1");
        assertThatThrownBy(() -> alias("named", "1"))
                .isInstanceOf(ResourceConflictException.class)
                .hasMessageContaining("Alias already exists");
    }

    @Test
    void a_version_stays_while_an_alias_leads_to_it() {
        lambda.create("held");
        publish("held");
        alias("held", "1");

        assertThatThrownBy(() ->
                        lambda.client()
                                .deleteFunction(
                                        delete -> delete.functionName("held").qualifier("1")))
                .isInstanceOf(ResourceConflictException.class)
                .hasMessageContaining("[live]");

        lambda.client().deleteAlias(delete -> delete.functionName("held").name("live"));
        lambda.client().deleteFunction(delete -> delete.functionName("held").qualifier("1"));

        assertThat(versions("held")).containsExactly("$LATEST");
        color("held", "red");
        assertThat(publish("held").version()).isEqualTo("2");
    }

    @Test
    void the_concurrency_that_is_reserved_is_shared_by_all_versions() {
        lambda.create("shared");
        publish("shared");
        lambda.client()
                .putFunctionConcurrency(
                        put -> put.functionName("shared").reservedConcurrentExecutions(0));

        assertThatThrownBy(() -> lambda.invoke("shared:1", "echo", ""))
                .isInstanceOf(LambdaException.class)
                .hasMessageContaining("Rate Exceeded");
    }

    @Guarantee(
            area = Area.LAMBDA,
            aws = "A new account has a concurrency of 10, and nothing of it can be reserved",
            source = "Lambda Developer Guide, Configuring reserved concurrency")
    @Test
    void an_account_s_concurrency_can_not_be_reserved_to_its_end() {
        try (TestLambda fresh = TestLambda.start(it -> it.withAccountConcurrency(10))) {
            fresh.create("poor");

            assertThatThrownBy(() -> reserve(fresh, "poor", 1))
                    .isInstanceOf(InvalidParameterValueException.class)
                    .hasMessageContaining(
                            "decreases account's UnreservedConcurrentExecution below its minimum"
                                    + " value of [10]");
        }
        lambda.create("rich");
        lambda.create("richer");
        reserve(lambda, "rich", 500);
        reserve(lambda, "rich", 900);
        assertThatThrownBy(() -> reserve(lambda, "richer", 1)).hasMessageContaining("[100]");
    }

    private static void reserve(TestLambda at, String function, int calls) {
        at.client()
                .putFunctionConcurrency(
                        put -> put.functionName(function).reservedConcurrentExecutions(calls));
    }

    private static PublishVersionResponse publish(String function) {
        return lambda.client().publishVersion(publish -> publish.functionName(function));
    }

    private static void alias(String function, String version) {
        lambda.client()
                .createAlias(alias ->
                        alias.functionName(function).name("live").functionVersion(version));
    }

    private static FunctionConfiguration version(String function, String version) {
        return lambda.client()
                .getFunction(get -> get.functionName(function).qualifier(version))
                .configuration();
    }

    private static List<String> versions(String function) {
        return lambda
                .client()
                .listVersionsByFunction(list -> list.functionName(function))
                .versions()
                .stream()
                .map(FunctionConfiguration::version)
                .toList();
    }

    private static void color(String function, String color) {
        lambda.client()
                .updateFunctionConfiguration(update ->
                        update.functionName(function)
                                .environment(e -> e.variables(Map.of("COLOR", color))));
    }

    private static String color(String function) {
        return environment(function).path("COLOR").asString();
    }

    private static JsonNode environment(String function) {
        return lambda.answer(function, "environment");
    }
}
