package dev.tandem.features.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.engines.process.CompletedProcess;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the versions of functions are described by has 256 characters at most. */
class DescriptionLengthTest {

    @TempDir private Path folder;
    private Deployment deployment;
    private AwsStub aws;

    @BeforeEach
    void an_account() throws IOException {
        deployment = new Deployment(folder);
        aws = deployment.aws;
    }

    /** Defaults and the release that a password makes are among them, which nobody has given. */
    @Test
    void a_version_is_described_by_256_characters_and_no_more() {
        deployment.isNotThere();
        String url = "jdbc:postgresql://" + "a".repeat(146);

        assertThat(toAwsWith("ReadModelUrl=" + url).exitCode()).isZero();
        CompletedProcess script = toAwsWith("ReadModelUrl=" + url + "a");

        assertThat(Deployment.told(script))
                .singleElement()
                .asString()
                .contains("would be described by 257 characters, may be by 256", url);
        assertThat(aws.calls("cloudformation package")).hasSize(1);
    }

    @Test
    void what_the_stack_keeps_counts_in_the_description_too() {
        aws.answers(
                "^cloudformation describe-stacks .*ParameterKey, ParameterValue",
                "SubnetIds\tsubnet-" + "1".repeat(200) + "\nRelease\t7");

        CompletedProcess script =
                deployment.toAws("ReadModelUrl=jdbc:postgresql://db.example/tandem");

        assertThat(Deployment.told(script)).singleElement().asString().contains("1".repeat(200));
        assertThat(aws.calls("cloudformation package")).isEmpty();
        assertThat(deployment.toAws("SubnetIds=subnet-1").exitCode()).isZero();
    }

    private CompletedProcess toAwsWith(String... more) {
        return deployment.toAws(
                Stream.concat(Deployment.REQUIRED.stream(), Stream.of(more))
                        .toArray(String[]::new));
    }
}
