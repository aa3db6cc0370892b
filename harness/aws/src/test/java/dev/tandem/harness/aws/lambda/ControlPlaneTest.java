package dev.tandem.harness.aws.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.harness.testing.Zips;
import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;
import dev.tandem.harness.testing.probe.Probe;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.Architecture;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.PreconditionFailedException;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.State;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationResponse;

import java.util.Map;
import java.util.function.Consumer;

class ControlPlaneTest {

    private static TestLambda lambda;

    @BeforeAll
    static void start() {
        lambda = TestLambda.start(settings -> settings);
    }

    @AfterAll
    static void stop() {
        lambda.close();
    }

    @Test
    void a_new_function_is_active_at_once_with_the_settings_that_it_was_given() {
        lambda.create(
                "given",
                Probe.class,
                function ->
                        function.architectures(Architecture.ARM64)
                                .description("for a test")
                                .snapStart(snap -> snap.applyOn("PublishedVersions"))
                                .environment(e -> e.variables(Map.of("TABLE", "notes")))
                                .tags(Map.of("team", "blue")));

        GetFunctionResponse described =
                lambda.client().getFunction(get -> get.functionName("given"));
        FunctionConfiguration given = described.configuration();
        assertThat(given.functionArn())
                .isEqualTo("arn:aws:lambda:us-east-1:000000000000:function:given");
        assertThat(given.state()).isEqualTo(State.ACTIVE);
        assertThat(given.lastUpdateStatus()).isEqualTo(LastUpdateStatus.SUCCESSFUL);
        assertThat(given.runtimeAsString()).isEqualTo("java25");
        assertThat(given.role()).isEqualTo(TestLambda.ROLE);
        assertThat(given.timeout()).isEqualTo(20);
        assertThat(given.memorySize()).isEqualTo(256);
        assertThat(given.description()).isEqualTo("for a test");
        assertThat(given.architectures()).containsExactly(Architecture.ARM64);
        assertThat(given.snapStart().applyOnAsString()).isEqualTo("PublishedVersions");
        assertThat(given.environment().variables()).containsEntry("TABLE", "notes");
        assertThat(given.codeSize()).isEqualTo(Zips.of(Probe.class).asByteArrayUnsafe().length);
        assertThat(given.codeSha256()).hasSize(44);
        assertThat(given.lastModified())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+0000");
        assertThat(described.tags()).containsEntry("team", "blue");
        assertThat(
                        lambda.client()
                                .waiter()
                                .waitUntilFunctionActive(get -> get.functionName("given"))
                                .matched()
                                .response())
                .isPresent();
    }

    @Test
    void unset_settings_have_the_values_that_aws_gives_them() {
        lambda.create("unset", Probe.class, function -> function.timeout(null).memorySize(null));

        FunctionConfiguration unset =
                lambda.client().getFunction(get -> get.functionName("unset")).configuration();

        assertThat(unset.timeout()).isEqualTo(3);
        assertThat(unset.memorySize()).isEqualTo(128);
        assertThat(unset.architectures()).containsExactly(Architecture.X86_64);
        assertThat(unset.ephemeralStorage().size()).isEqualTo(512);
    }

    @Test
    void a_name_can_be_given_once() {
        lambda.create("once");

        assertThatThrownBy(() -> lambda.create("once"))
                .isInstanceOf(ResourceConflictException.class)
                .hasMessageContaining("Function already exist: once");
    }

    @Test
    void an_update_changes_what_it_names_and_makes_a_new_revision() {
        lambda.create("changed");
        String before =
                lambda.client()
                        .getFunctionConfiguration(get -> get.functionName("changed"))
                        .revisionId();

        UpdateFunctionConfigurationResponse after =
                lambda.client()
                        .updateFunctionConfiguration(update ->
                                update.functionName("changed").revisionId(before).timeout(60));

        assertThat(after.timeout()).isEqualTo(60);
        assertThat(after.memorySize()).isEqualTo(256);
        assertThat(after.revisionId()).isNotEqualTo(before);
        assertThatThrownBy(() ->
                        lambda.client()
                                .updateFunctionConfiguration(update ->
                                        update.functionName("changed")
                                                .revisionId(before)
                                                .timeout(61)))
                .isInstanceOf(PreconditionFailedException.class);
    }

    @Test
    void a_dry_run_of_new_code_changes_nothing() {
        lambda.create("tried");
        SdkBytes other = Zips.ofFile("readme.txt", "no code at all");

        String announced =
                lambda.client()
                        .updateFunctionCode(
                                update -> update.functionName("tried").zipFile(other).dryRun(true))
                        .codeSha256();

        String kept =
                lambda.client()
                        .getFunctionConfiguration(get -> get.functionName("tried"))
                        .codeSha256();
        assertThat(announced).isNotEqualTo(kept);
    }

    @Test
    void functions_are_listed_page_by_page() {
        lambda.create("listed-1");
        lambda.create("listed-2");
        lambda.create("listed-3");

        assertThat(lambda.client().listFunctionsPaginator(list -> list.maxItems(2)).functions())
                .extracting(FunctionConfiguration::functionName)
                .isSorted()
                .contains("listed-1", "listed-2", "listed-3");
    }

    @Test
    void a_deleted_function_is_gone_and_its_name_free() {
        lambda.create("brief");

        lambda.client().deleteFunction(delete -> delete.functionName("brief"));

        assertThatThrownBy(() -> lambda.client().getFunction(get -> get.functionName("brief")))
                .isInstanceOf(ResourceNotFoundException.class);
        lambda.create("brief");
    }

    @Test
    void a_version_that_is_not_there_is_named() {
        lambda.create("unpublished");

        assertThatThrownBy(() ->
                        lambda.client()
                                .getFunction(get -> get.functionName("unpublished").qualifier("7")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("function:unpublished:7");
    }

    @Test
    void reserved_concurrency_is_told_by_both_operations() {
        lambda.create("reserved");

        lambda.client()
                .putFunctionConcurrency(
                        put -> put.functionName("reserved").reservedConcurrentExecutions(5));

        assertThat(
                        lambda.client()
                                .getFunctionConcurrency(get -> get.functionName("reserved"))
                                .reservedConcurrentExecutions())
                .isEqualTo(5);
        assertThat(
                        lambda.client()
                                .getFunction(get -> get.functionName("reserved"))
                                .concurrency()
                                .reservedConcurrentExecutions())
                .isEqualTo(5);
    }

    @Guarantee(
            area = Area.LAMBDA,
            aws = "Functions have layers, weighted aliases, provisioned concurrency…",
            source = "Lambda Developer Guide, API reference",
            differs =
                    "what cannot be honoured is refused by its name; tracing, VPC and log group are"
                            + " told again and change nothing")
    @Test
    void a_setting_that_cannot_be_honoured_is_refused_by_its_name() {
        assertRefused(
                function -> function.deadLetterConfig(dead -> dead.targetArn("arn:aws:sqs:a")),
                "DeadLetterConfig: is {\"TargetArn\":\"arn:aws:sqs:a\"}, the harness supports"
                        + " {\"TargetArn\":\"\"} or {} only");
        assertRefused(
                function -> function.loggingConfig(logging -> logging.logFormat("JSON")),
                "LoggingConfig.LogFormat: is 'JSON', the harness supports Text only");
        assertRefused(
                function ->
                        function.vpcConfig(vpc ->
                                vpc.subnetIds("subnet-1")
                                        .securityGroupIds("sg-1")
                                        .ipv6AllowedForDualStack(true)),
                "VpcConfig.Ipv6AllowedForDualStack: is not supported");
        assertRefused(
                function -> function.layers("arn:aws:lambda:us-east-1:000000000000:layer:a:1"),
                "Layers: is [");
        assertRefused(function -> function.publish(true), "Publish: is true");
        assertRefused(
                function -> function.code(code -> code.s3Bucket("b").s3Key("k")),
                "Code.S3Bucket: is not supported by the harness, send the zip itself as"
                        + " Code.ZipFile");
        assertRefused(
                function -> function.runtime("python3.14"),
                "Runtime: 'python3.14' is not supported, supported are java8.al2, java11, java17,"
                        + " java21, java25");
        assertRefused(
                function -> function.timeout(901),
                "Timeout: must be a number from 1 to 900, is 901");
        assertRefused(
                function -> function.memorySize(127),
                "MemorySize: must be a number from 128 to 10240, is 127");
        assertRefused(
                function -> function.environment(e -> e.variables(Map.of("AWS_REGION", "x"))),
                "Environment.Variables: contains reserved keys: AWS_REGION");
        assertRefused(
                function ->
                        function.environment(e -> e.variables(Map.of("LONG", "x".repeat(4093)))),
                "Environment.Variables: has 4097 bytes, the limit is 4096");
        assertRefused(function -> function.role(null), "Role: is required");
    }

    private static void assertRefused(
            Consumer<CreateFunctionRequest.Builder> setting, String message) {
        assertThatThrownBy(() -> lambda.create("refused", Probe.class, setting))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining(message);
    }

    @Test
    void settings_that_say_what_is_so_anyway_are_accepted() {
        lambda.create(
                "explicit",
                Probe.class,
                function ->
                        function.packageType("Zip")
                                .publish(false)
                                .ephemeralStorage(storage -> storage.size(512))
                                .tracingConfig(tracing -> tracing.mode("PassThrough"))
                                .loggingConfig(log ->
                                        log.logFormat("Text").logGroup("/aws/lambda/explicit")));

        assertThat(lambda.client().getFunction(get -> get.functionName("explicit"))).isNotNull();
    }

    @Test
    void an_operation_that_the_harness_lacks_is_answered_with_those_that_it_has() {
        assertThatThrownBy(() -> lambda.client().listLayers())
                .isInstanceOf(LambdaException.class)
                .hasMessageContaining("GET /2018-10-31/layers is no operation")
                .hasMessageContaining("CreateFunction")
                .hasMessageContaining("Invoke");
    }

    @Test
    void event_source_mappings_are_addressed_to_another_service() {
        assertThat(lambda.service().operations()).contains("CreateFunction").hasSize(21);
        assertThatThrownBy(() -> lambda.client().listEventSourceMappings())
                .isNotInstanceOf(LambdaException.class);
    }
}
