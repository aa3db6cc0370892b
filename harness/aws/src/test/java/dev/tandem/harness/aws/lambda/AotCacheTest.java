package dev.tandem.harness.aws.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.harness.aws.lambda.image.AotTraining;
import dev.tandem.harness.aws.lambda.image.TaskRoot;
import dev.tandem.harness.aws.lambda.image.TrainingFailedException;
import dev.tandem.harness.testing.Zips;
import dev.tandem.harness.testing.probe.Probe;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;

class AotCacheTest {

    private static final String HANDLER = Probe.class.getName() + "::handleRequest";
    private static final String ECHO = "{\"do\":\"echo\"}";

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

    private Path taskRoot() throws IOException {
        Path zip = folder.resolve("probe.zip");
        Files.write(zip, Zips.of(Probe.class).asByteArray());
        Path root = folder.resolve("task");
        TaskRoot.make(zip, root, HANDLER);
        return root;
    }

    private void create(String name, Map<String, String> variables) {
        ImageFolder context = new ImageFolder(folder);
        context.dockerfile(
                """
                FROM public.ecr.aws/lambda/java:25
                COPY task/ ${LAMBDA_TASK_ROOT}/
                ENTRYPOINT ["/var/task/start"]
                """);
        lambda.client()
                .createFunction(create ->
                        create.functionName(name)
                                .packageType("Image")
                                .role(TestLambda.ROLE)
                                .timeout(20)
                                .memorySize(256)
                                .environment(it -> it.variables(variables))
                                .code(code -> code.imageUri(context.uri())));
    }

    @Test
    void a_task_root_without_a_cache_runs_as_the_managed_runtime_would() throws IOException {
        taskRoot();

        create("untrained", Map.of());

        assertThat(lambda.answer("untrained", "options").toString())
                .contains(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:MaxHeapSize=222822k",
                        "--enable-native-access=ALL-UNNAMED")
                .doesNotContain("AOTCache");
    }

    @Test
    void a_trained_cache_is_used_and_one_of_other_jars_only_told_of() throws IOException {
        Path root = taskRoot();
        List<String> answers =
                AotTraining.train(root, Map.of(), List.of(ECHO, "{\"do\":\"count\"}"));
        assertThat(answers).first().isEqualTo(ECHO);
        assertThat(answers).last().asString().contains("\"calls\":2");

        // with "on" a JVM that could not use it would end
        create("trained", Map.of("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on"));
        assertThat(lambda.answer("trained", "options").toString())
                .contains("-XX:AOTCache=function.aot");

        Files.setLastModifiedTime(
                root.resolve("jars/0-function.jar"), FileTime.fromMillis(1_000_000_000_000L));
        create("stale", Map.of());
        assertThat(lambda.answer("stale", "options").toString()).doesNotContain("AOTCache");
        assertThat(lambda.service().log("stale"))
                .contains("The AOT cache is not used: it was trained with other jars.");
    }

    @Test
    void a_cache_that_no_jvm_can_read_is_told_of_by_it_and_not_used() throws IOException {
        Path root = taskRoot();
        AotTraining.train(root, Map.of(), List.of(ECHO));
        Files.writeString(root.resolve(TaskRoot.CACHE), "of another JVM");

        create("unreadable", Map.of());

        assertThat(lambda.answer("unreadable", "count").path("calls").asInt()).isEqualTo(1);
        assertThat(lambda.service().log("unreadable")).contains("[aot]", "AOT cache");
    }

    @Test
    void a_function_that_fails_in_training_leaves_no_cache_and_says_why() throws IOException {
        Path root = taskRoot();

        assertThatThrownBy(() ->
                        AotTraining.train(
                                root, Map.of(), List.of("{\"do\":\"fail\",\"text\":\"no table\"}")))
                .isInstanceOf(TrainingFailedException.class)
                .hasMessageContaining("task fails in training")
                .hasMessageContaining("no table");
        assertThat(root.resolve(TaskRoot.CACHE)).doesNotExist();
    }
}
