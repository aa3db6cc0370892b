package dev.tandem.harness.sam;

import software.amazon.awssdk.services.lambda.model.FunctionCode;

import java.util.Optional;
import java.util.function.Function;

/**
 * An image that {@code ImageUri} itself names by its Dockerfile.
 *
 * @param uri such as {@code file:///home/app/Dockerfile}
 */
record LocalImage(String uri) implements FunctionSource {

    /** Whether that is what the property names. */
    static boolean isNamed(String uri) {
        return uri.startsWith("file:");
    }

    /** Lambda tells it. */
    @Override
    public Optional<Missing> missing(Template template) {
        return Optional.empty();
    }

    @Override
    public <T> T handOver(Template template, Function<FunctionCode, T> deployment) {
        return deployment.apply(FunctionCode.builder().imageUri(uri).build());
    }
}
