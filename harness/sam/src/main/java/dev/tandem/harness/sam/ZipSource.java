package dev.tandem.harness.sam;

import software.amazon.awssdk.services.lambda.model.FunctionCode;

import java.util.Optional;
import java.util.function.Function;

/**
 * A zip, or what becomes one.
 *
 * @param property that names it
 * @param path relative to the template
 */
record ZipSource(String property, String path) implements FunctionSource {

    @Override
    public Optional<Missing> missing(Template template) {
        return DeploymentPackage.of(template, path).isThere()
                ? Optional.empty()
                : Optional.of(
                        new Missing(
                                property,
                                "there is no %s yet, `mvn package` builds it".formatted(path)));
    }

    @Override
    public <T> T handOver(Template template, Function<FunctionCode, T> deployment) {
        return DeploymentPackage.of(template, path).handOver(deployment);
    }
}
