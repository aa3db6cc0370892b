package dev.tandem.features.stage;

import static org.assertj.core.api.Assertions.assertThat;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The one description of a deployment, and the call that makes its read model ready. */
final class Template {

    static final Path FILE = CartFace.chosen().template();

    private Template() {}

    /** These, and those that say how carts are kept, and what functions run on. */
    static Map<String, String> parameters(Map<String, String> given) {
        Map<String, String> all = new HashMap<>(CartStrategy.chosen().parameters());
        all.putAll(CartFace.chosen().parameters());
        all.putAll(given);
        return all;
    }

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
