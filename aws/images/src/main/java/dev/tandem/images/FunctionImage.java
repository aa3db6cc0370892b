package dev.tandem.images;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of the images.
 *
 * @param functions that are in it
 * @param face that they run on
 */
record FunctionImage(Functions functions, Face face) {

    /** The artifacts of the cart. */
    enum Functions {
        COMMANDS("commands"),
        READ_MODEL("readmodel"),
        UPKEEP("upkeep");

        private final String module;

        Functions(String module) {
            this.module = module;
        }
    }

    /** What they run on. */
    enum Face {
        SPRING("", "org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest"),
        LEAN("-lean", "dev.tandem.lambda.FunctionHandler::handleRequest");

        private final String suffix;
        private final String handler;

        Face(String suffix, String handler) {
            this.suffix = suffix;
            this.handler = handler;
        }
    }

    static Stream<FunctionImage> all() {
        return Arrays.stream(Functions.values())
                .flatMap(functions ->
                        Arrays.stream(Face.values())
                                .map(face -> new FunctionImage(functions, face)));
    }

    /** The one of that name. */
    static FunctionImage named(String name) {
        return all().filter(image -> image.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "there is no image '%s', there are %s"
                                        .formatted(
                                                name,
                                                all().map(FunctionImage::name)
                                                        .collect(Collectors.joining(", ")))));
    }

    /** Such as {@code commands-lean}, and {@code commands} on Spring. */
    String name() {
        return functions.module + face.suffix;
    }

    String handler() {
        return face.handler;
    }

    /** What the build has made, below the folder of the project. */
    Path zip(Path project) {
        return project.resolve(
                "functions/cart/%s/target/cart-%s%s-lambda.zip"
                        .formatted(functions.module, functions.module, face.suffix));
    }
}
