package dev.tandem.harness.sam;

import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.ImageConfig;

import java.util.List;

/** What a template says of how a function is shipped: as a zip, or as an image. */
final class ImageProperties {

    private ImageProperties() {}

    static boolean isImage(Properties properties) {
        return properties
                .oneOf("PackageType", List.of("Zip", "Image"))
                .filter("Image"::equals)
                .isPresent();
    }

    static void read(Properties properties, CreateFunctionRequest.Builder request) {
        request.packageType("Image");
        for (String name : List.of("Runtime", "Handler", "Layers", "SnapStart")) {
            properties
                    .value(name)
                    .ifPresent(_ ->
                            properties.problem(
                                    name, "cannot be present when PackageType is Image"));
        }
        properties.read("ImageConfig", ImageProperties::config).ifPresent(request::imageConfig);
    }

    private static ImageConfig config(Properties config) {
        return ImageConfig.builder()
                .entryPoint(config.texts("EntryPoint"))
                .command(config.texts("Command"))
                .workingDirectory(config.text("WorkingDirectory").orElse(null))
                .build();
    }
}
