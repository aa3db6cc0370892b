package dev.tandem.rules.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tandem.rules.SourceFiles;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the AWS CLI makes of a template with shared blocks, where it is installed. In every build
 * {@code SharedBlocksTest} of the harness shows that they mean the same there.
 */
@Tag("thorough")
class PackagedTemplateTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"template.yaml", "examples/inventory/template.yaml"})
    void package_writes_out_what_is_shared_and_changes_nothing_else(String file)
            throws IOException, InterruptedException {
        assumeTrue(runs("--version"), "skipped: there is no aws on the PATH");
        // code that is there already, so that nothing is sent anywhere
        String template =
                SourceFiles.read(SourceFiles.root().resolve(file))
                        .replaceAll("CodeUri: [^\\s,}]+", "CodeUri: s3://bucket/code.zip");
        Path given = Files.writeString(folder.resolve("given.yaml"), template);
        Path packaged = folder.resolve("packaged.yaml");

        assertThat(
                        runs(
                                "cloudformation",
                                "package",
                                "--template-file",
                                given.toString(),
                                "--s3-bucket",
                                "bucket",
                                "--output-template-file",
                                packaged.toString()))
                .isTrue();

        assertThat(Files.readString(packaged)).doesNotContain("<<", "*command", "&command");
        assertThat(longForm(StackTemplate.read(packaged).root()))
                .isEqualTo(longForm(StackTemplate.read(given).root()));
    }

    private boolean runs(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "aws";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(
                        Map.of(
                                "AWS_ACCESS_KEY_ID", "nobody",
                                "AWS_SECRET_ACCESS_KEY", "nothing",
                                "AWS_DEFAULT_REGION", "eu-west-1",
                                "AWS_PAGER", ""));
        try {
            Process process = builder.start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                System.out.println(said);
            }
            return code == 0;
        } catch (IOException _) {
            return false;
        }
    }

    /** {@code !GetAtt A.B} is {@code [A, B]} in the long form. */
    private static JsonNode longForm(JsonNode node) {
        if (node.isObject()) {
            ObjectNode object = JsonMapper.shared().createObjectNode();
            node.forEachEntry((name, value) ->
                    object.set(
                            name,
                            name.equals("Fn::GetAtt") && value.isString()
                                    ? JsonMapper.shared()
                                            .valueToTree(value.asString().split("\\.", 2))
                                    : longForm(value)));
            return object;
        }
        if (node.isArray()) {
            var array = JsonMapper.shared().createArrayNode();
            node.forEach(each -> array.add(longForm(each)));
            return array;
        }
        return node;
    }
}
