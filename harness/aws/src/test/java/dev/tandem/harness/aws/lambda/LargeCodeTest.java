package dev.tandem.harness.aws.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.harness.testing.probe.Probe;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.LambdaException;

class LargeCodeTest {

    private static final TestLambda LAMBDA = TestLambda.start(settings -> settings);

    @AfterAll
    static void stop() {
        LAMBDA.close();
    }

    @Test
    void code_that_is_larger_than_lambda_takes_is_refused_by_its_size() {
        SdkBytes tooMuch = SdkBytes.fromByteArrayUnsafe(new byte[63 * 1024 * 1024]);

        assertThatThrownBy(() ->
                        LAMBDA.create(
                                "large",
                                Probe.class,
                                function -> function.code(code -> code.zipFile(tooMuch))))
                .isInstanceOfSatisfying(
                        LambdaException.class, e -> assertThat(e.statusCode()).isEqualTo(413))
                .hasMessageContaining("Request must be smaller than 70167211 bytes")
                .hasMessageContaining("a zip may have 50 MB");
    }
}
