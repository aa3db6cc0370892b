package dev.tandem.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tandem.harness.Harness;
import dev.tandem.harness.engines.process.ChildFailedException;
import dev.tandem.harness.engines.process.CompletedProcess;
import dev.tandem.harness.engines.process.Programs;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whoever has the AWS CLI needs nothing else: the script that the README names, on the harness.
 * Every build makes the same calls by the AWS SDK: the harness's tests, and the features.
 */
@Tag("thorough")
@Timeout(300)
class AwsCliTest {

    private static final Path SCRIPT = Path.of("..", "localstack", "aws-cli.sh");

    @Test
    void a_cart_goes_through_the_slice_by_the_aws_cli_alone() {
        Optional<String> cli =
                Stream.of("/usr/bin/aws", "/usr/local/bin/aws", "aws")
                        .filter(AwsCliTest::isVersion2)
                        .findFirst();
        assumeTrue(cli.isPresent(), "there is no AWS CLI of version 2: .ci/run installs it");
        try (Harness harness = Harness.start()) {
            CompletedProcess script =
                    Programs.run(
                            List.of(
                                    "env",
                                    "AWS_CLI=" + cli.get(),
                                    "bash",
                                    SCRIPT.toString(),
                                    harness.endpoint().toString(),
                                    harness.jdbcUrl("cli")));

            assertThat(script.exitCode()).as("%s%n%s", script.output(), harness.report()).isZero();
            assertThat(script.output())
                    .contains("--- getCart sees both events in the read model")
                    .endsWith("all is as expected");
        }
    }

    private static boolean isVersion2(String cli) {
        try {
            return Programs.run(List.of(cli, "--version")).output().startsWith("aws-cli/2");
        } catch (ChildFailedException notThere) {
            return false;
        }
    }
}
