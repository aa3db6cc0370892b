package dev.tandem.features.stage;

import static org.assertj.core.api.Assertions.assertThat;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;

import java.nio.file.Path;

/** The one description of a deployment, and the call that makes its read model ready. */
final class Template {

    static final Path FILE = Path.of("..", "template.yaml");

    private Template() {}

    static void migrate(LambdaClient lambda, String prefix) {
        var response =
                lambda.invoke(invoke ->
                        invoke.functionName(prefix + "migrateCartReadModel")
                                .payload(SdkBytes.fromUtf8String("{}")));
        assertThat(response.functionError())
                .as("migration: %s", response.payload().asUtf8String())
                .isNull();
    }
}
