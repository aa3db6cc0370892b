package dev.tandem.harness.aws.lambda.internal.runtime;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.lambda.internal.function.Packaging;
import dev.tandem.harness.aws.lambda.internal.image.Image;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an image starts: its entry point with its command, as {@code ImageConfig} overrides them
 * (AWS Lambda Developer Guide, "Container image settings").
 */
record ImageProgram(Image image, Packaging.Image overrides) {

    private static final String OF_THE_BASE_IMAGE = "/lambda-entrypoint.sh";
    private static final String TASK_ROOT = "/var/task";

    private List<String> entryPoint() {
        return overrides.entryPoint().isEmpty() ? image.entryPoint() : overrides.entryPoint();
    }

    private List<String> arguments() {
        return overrides.command().isEmpty() ? image.command() : overrides.command();
    }

    /** Whether the runtime client of the base image is what starts the function. */
    boolean isOfTheBaseImage() {
        return entryPoint().isEmpty() || entryPoint().equals(List.of(OF_THE_BASE_IMAGE));
    }

    /** What the base image takes as its only argument. */
    String handler() {
        if (arguments().size() != 1) {
            throw refused(
                    "the entry point of the base image takes one argument, the handler, got "
                            + arguments());
        }
        return arguments().getFirst();
    }

    /**
     * @throws AwsException if there is nothing to start
     */
    void require() {
        if (isOfTheBaseImage()) {
            handler();
            return;
        }
        String program = entryPoint().getFirst();
        if (program.startsWith("/") && !Files.isExecutable(image.at(program))) {
            throw refused(
                    "the entry point %s is no program of the image: COPY one, the files of the base image are not here"
                            .formatted(program));
        }
    }

    private static AwsException refused(String why) {
        return new AwsException(400, "InvalidParameterValueException", "ImageConfig: " + why);
    }

    /** As the base image starts it, with what the image adds. */
    Program managed(List<String> command) {
        return new Program(directory(), command, variables());
    }

    /**
     * @param java the program, whose folder comes first on the path
     */
    Program own(Path java) {
        Map<String, String> variables = new HashMap<>(variables());
        variables.put(
                "PATH",
                java.resolveSibling("")
                        + ":"
                        + variables.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin:/opt/bin"));
        return new Program(
                directory(),
                Stream.concat(entryPoint().stream(), arguments().stream())
                        .map(image::argument)
                        .toList(),
                variables);
    }

    private Path directory() {
        return image.at(
                overrides.workingDirectory().isEmpty()
                        ? image.workingDirectory()
                        : overrides.workingDirectory());
    }

    /** The image's own, which may lead into its task root. */
    private Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        image.variables()
                .forEach((name, value) ->
                        variables.put(name, value.replace(TASK_ROOT, image.taskRoot().toString())));
        return variables;
    }
}
