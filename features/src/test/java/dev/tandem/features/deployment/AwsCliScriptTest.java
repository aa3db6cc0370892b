package dev.tandem.features.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.engines.process.CompletedProcess;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class AwsCliScriptTest {

    @TempDir private Path folder;

    @Test
    void the_walk_by_the_cli_refuses_one_whose_calls_it_does_not_know() throws IOException {
        AwsStub aws =
                new AwsStub(folder.resolve("stub"))
                        .answers("^--version", "aws-cli/1.45.11 Python/3");

        CompletedProcess script =
                new Checkout(folder.resolve("checkout"), aws)
                        .run(
                                "aws-cli.sh",
                                "http://127.0.0.1:4566",
                                "jdbc:postgresql://127.0.0.1/x");

        assertThat(script.exitCode()).isEqualTo(1);
        assertThat(script.output()).contains("install the AWS CLI, version 2");
        assertThat(aws.calls()).hasSize(1);
    }
}
