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
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.PackageType;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

class ImageTest {

    private static TestLambda lambda;
    @TempDir private Path folder;

    @BeforeAll
    static void start() {
        lambda = TestLambda.start(settings -> settings);
    }

    @AfterAll
    static void stop() {
        lambda.close();
    }

    private void create(String name, String uri, Consumer<CreateFunctionRequest.Builder> change) {
        lambda.client()
                .createFunction(create -> {
                    create.functionName(name)
                            .packageType(PackageType.IMAGE)
                            .role(TestLambda.ROLE)
                            .timeout(20)
                            .memorySize(256)
                            .code(code -> code.imageUri(uri));
                    change.accept(create);
                });
    }

    @Guarantee(
            area = Area.LAMBDA,
            aws =
                    "A function of PackageType Image runs the entry point and the command of its"
                            + " image",
            source = "Lambda Developer Guide, create a function using a container image",
            differs =
                    "no image is pulled, and none is built: of the Dockerfile that ImageUri or"
                            + " the Metadata for sam build name, COPY, ENV, WORKDIR, ENTRYPOINT and"
                            + " CMD are carried out on AWS's base image for Java, RUN is not; it"
                            + " runs on this machine's system and JDK")
    @Test
    void an_image_as_in_the_guide_runs_its_handler_in_its_task_root() {
        ImageFolder context = ImageFolder.asInTheGuide(folder, Probe.class);

        create("guide", context.uri(), create -> {});

        JsonNode told = lambda.answer("guide", "context");
        assertThat(told.path("folder").asString()).endsWith("/var/task");
        assertThat(lambda.answer("guide", "options").toString())
                .contains("-XX:MaxHeapSize=222823k", "-XX:+UseSerialGC");
    }

    @Test
    void a_function_tells_that_it_is_an_image() {
        ImageFolder context = ImageFolder.asInTheGuide(folder, Probe.class);

        create(
                "told",
                context.uri(),
                create -> create.imageConfig(it -> it.command(Probe.class.getName())));

        GetFunctionResponse told = lambda.client().getFunction(get -> get.functionName("told"));
        FunctionConfiguration function = told.configuration();
        assertThat(function.packageType()).isEqualTo(PackageType.IMAGE);
        assertThat(function.runtimeAsString()).isNull();
        assertThat(function.handler()).isNull();
        assertThat(function.codeSize()).isZero();
        assertThat(function.imageConfigResponse().imageConfig().command())
                .containsExactly(Probe.class.getName());
        assertThat(told.code().repositoryType()).isEqualTo("ECR");
        assertThat(told.code().imageUri()).isEqualTo(context.uri());
    }

    @Test
    void stages_arguments_and_variables_are_taken_from_the_dockerfile() {
        ImageFolder context = new ImageFolder(folder);
        context.unpack(Zips.of(Probe.class), "probe/classes");
        context.file("start.sh", "#!/bin/sh\nMADE=by-start exec java \"$@\"\n")
                .toFile()
                .setExecutable(true);
        context.dockerfile(
                """
                ARG BASE=public.ecr.aws/lambda/java:25
                # what is built
                FROM ${BASE} AS built
                ARG NAME
                ENV GREETING="hello you" \\
                    CACHE=${LAMBDA_TASK_ROOT}/cache
                COPY $NAME/classes/ /made/
                RUN false

                FROM built
                COPY --from=built /made/ ${LAMBDA_TASK_ROOT}/
                COPY start.sh /opt/
                USER 65534
                ENTRYPOINT ["/opt/start.sh", "-XX:+UseSerialGC", "-cp", "%s", "%s"]
                CMD ["nobody"]
                """
                        .formatted(
                                System.getProperty("java.class.path"),
                                "com.amazonaws.services.lambda.runtime.api.client.AWSLambda"));

        create(
                "staged",
                context.uri() + "?NAME=probe",
                create ->
                        create.imageConfig(
                                        it -> it.command(Probe.class.getName() + "::handleRequest"))
                                .environment(it -> it.variables(Map.of("GREETING", "mine"))));

        JsonNode environment = lambda.answer("staged", "environment");
        assertThat(environment.path("MADE").asString()).isEqualTo("by-start");
        assertThat(environment.path("GREETING").asString()).isEqualTo("mine");
        assertThat(environment.path("CACHE").asString())
                .isEqualTo(environment.path("LAMBDA_TASK_ROOT").asString() + "/cache");
        assertThat(environment.has("_HANDLER")).isFalse();
        assertThat(environment.has("AWS_EXECUTION_ENV")).isFalse();
    }

    @Test
    void new_code_and_another_command_run_from_the_next_call_on() {
        ImageFolder context = ImageFolder.asInTheGuide(folder, Probe.class);
        create("renewed", context.uri(), create -> {});
        String before = sha("renewed");

        context.file("target/classes/note.txt", "another one");
        lambda.client()
                .updateFunctionCode(
                        update -> update.functionName("renewed").imageUri(context.uri()));
        lambda.client()
                .updateFunctionConfiguration(update ->
                        update.functionName("renewed").imageConfig(it -> it.command("Nobody::x")));

        assertThat(sha("renewed")).isNotEqualTo(before);
        assertThat(lambda.invoke("renewed", "echo", "").functionError()).isEqualTo("Unhandled");
    }

    private static String sha(String function) {
        return lambda.client()
                .getFunctionConfiguration(get -> get.functionName(function))
                .codeSha256();
    }

    @Test
    void what_is_not_for_an_image_is_refused_by_its_name() {
        String uri = ImageFolder.asInTheGuide(folder, Probe.class).uri();

        assertRefused(uri, create -> create.runtime("java25"), "Runtime: is not for functions of");
        assertRefused(uri, create -> create.handler("A::a"), "Handler: is not for functions of");
        assertRefused(
                uri,
                create -> create.snapStart(it -> it.applyOn("PublishedVersions")),
                "SnapStart.ApplyOn: is not for functions of PackageType Image");
        assertRefused(
                uri,
                create -> create.code(code -> code.zipFile(Zips.of(Probe.class))),
                "Code.ZipFile: is not for functions of PackageType Image");
        assertRefused(
                uri,
                create -> create.packageType("Tar"),
                "PackageType: must be Zip or Image, is 'Tar'");
        assertRefused(
                uri,
                create -> create.packageType(PackageType.ZIP).runtime("java25").handler("A::a"),
                "Code.ImageUri: is not supported by the harness, send the zip itself as"
                        + " Code.ZipFile");
    }

    @Test
    void a_zip_can_not_become_an_image() {
        lambda.create("zipped");
        String uri = ImageFolder.asInTheGuide(folder, Probe.class).uri();

        assertThatThrownBy(() ->
                        lambda.client()
                                .updateFunctionCode(
                                        update -> update.functionName("zipped").imageUri(uri)))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining("ImageUri: is not supported by the harness");
        assertThatThrownBy(() ->
                        lambda.client()
                                .updateFunctionConfiguration(update ->
                                        update.functionName("zipped")
                                                .imageConfig(it -> it.command("A::a"))))
                .hasMessageContaining("ImageConfig: is for functions of PackageType Image only");
    }

    @Test
    void a_dockerfile_that_can_not_be_carried_out_is_refused_with_its_line() {
        ImageFolder context = new ImageFolder(folder);
        assertRefused(
                "000000000000.dkr.ecr.us-east-1.amazonaws.com/carts:1",
                create -> {},
                "Code.ImageUri: '000000000000.dkr.ecr.us-east-1.amazonaws.com/carts:1' is not on"
                        + " this machine");
        assertRefused(context.uri(), create -> {}, "there is no Dockerfile");
        Map<String, String> refused =
                Map.of(
                        "FROM public.ecr.aws/lambda/java:25\nCOPY made/ /var/task/\nCMD [\"A\"]",
                        "line 2 of the Dockerfile, COPY: there is no made/ in the context",
                        "FROM public.ecr.aws/lambda/java:25\nADD a /b\nCMD [\"A\"]",
                        "line 2 of the Dockerfile, ADD: is not supported by the harness",
                        "FROM debian\nCMD [\"A\"]",
                        "line 1 of the Dockerfile, FROM: the last stage has to begin with a base"
                                + " image of AWS",
                        "FROM public.ecr.aws/lambda/java:25\nCMD A::a",
                        "line 2 of the Dockerfile, CMD: has to be a list",
                        "FROM public.ecr.aws/lambda/java:25\nCOPY ../x /var/task/\nCMD [\"A\"]",
                        "line 2 of the Dockerfile, COPY: '../x' leads out of",
                        "FROM public.ecr.aws/lambda/java:25\nENTRYPOINT [\"/bin/bootstrap\"]",
                        "ImageConfig: the entry point /bin/bootstrap is no program of the image",
                        "FROM public.ecr.aws/lambda/java:25",
                        "ImageConfig: the entry point of the base image takes one argument, the"
                                + " handler, got []");
        refused.forEach((dockerfile, message) -> {
            context.dockerfile(dockerfile);
            assertRefused(context.uri(), create -> {}, message);
        });
    }

    private void assertRefused(
            String uri, Consumer<CreateFunctionRequest.Builder> change, String message) {
        assertThatThrownBy(() -> create("refused", uri, change))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining(message);
        assertThat(lambda.client().listFunctions().functions())
                .extracting(FunctionConfiguration::functionName)
                .doesNotContainAnyElementsOf(List.of("refused"));
    }
}
