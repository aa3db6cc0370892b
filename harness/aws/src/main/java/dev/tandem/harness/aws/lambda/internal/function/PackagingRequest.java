package dev.tandem.harness.aws.lambda.internal.function;

import java.util.List;
import java.util.Set;

/** What a request says of a function's packaging: a runtime and a handler, or an image. */
record PackagingRequest(Settings settings) {

    private static final Set<String> OF_AN_IMAGE =
            Set.of("EntryPoint", "Command", "WorkingDirectory");

    Packaging ofCreation() {
        String type = settings.text("PackageType").orElse("Zip");
        return switch (type) {
            case "Image" -> over(new Packaging.Image(List.of(), List.of(), ""));
            case "Zip" -> {
                List.of("Runtime", "Handler").forEach(settings::require);
                yield over(new Packaging.Zip(ManagedRuntime.JAVA25, ""));
            }
            default ->
                    throw Settings.invalid(
                            "PackageType", "must be Zip or Image, is '%s'".formatted(type));
        };
    }

    /** With what the request changes. */
    Packaging over(Packaging base) {
        return switch (base) {
            case Packaging.Zip zip -> over(zip);
            case Packaging.Image image -> over(image);
        };
    }

    private Packaging over(Packaging.Zip base) {
        settings.object("ImageConfig")
                .filter(config -> !config.json().isEmpty())
                .ifPresent(_ -> {
                    throw Settings.invalid(
                            "ImageConfig", "is for functions of PackageType Image only");
                });
        return new Packaging.Zip(
                settings.text("Runtime").map(ManagedRuntime::of).orElse(base.runtime()),
                settings.text("Handler").map(SettingValues::handler).orElse(base.handler()));
    }

    private Packaging over(Packaging.Image base) {
        for (String field : List.of("Runtime", "Handler")) {
            settings.text(field)
                    .ifPresent(_ -> {
                        throw Settings.invalid(
                                field,
                                "is not for functions of PackageType Image, whose image says what"
                                        + " is run: leave it out, and name the handler in"
                                        + " ImageConfig.Command");
                    });
        }
        settings.object("SnapStart")
                .flatMap(snapStart -> snapStart.text("ApplyOn"))
                .filter(applied -> !applied.equals("None"))
                .ifPresent(_ -> {
                    throw Settings.invalid(
                            "SnapStart.ApplyOn", "is not for functions of PackageType Image");
                });
        return settings.object("ImageConfig").map(PackagingRequest::image).orElse(base);
    }

    private static Packaging.Image image(Settings config) {
        config.requireOnly("ImageConfig", OF_AN_IMAGE);
        return new Packaging.Image(
                config.texts("EntryPoint").orElse(List.of()),
                config.texts("Command").orElse(List.of()),
                config.text("WorkingDirectory").orElse(""));
    }
}
