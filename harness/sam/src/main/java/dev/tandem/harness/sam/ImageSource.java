package dev.tandem.harness.sam;

import software.amazon.awssdk.services.lambda.model.FunctionCode;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An image by what {@code sam build} makes it of (AWS SAM Developer Guide, "Building container
 * images"): {@code Dockerfile}, {@code DockerContext} and {@code DockerBuildArgs} in a function's
 * {@code Metadata}; or by what AWS CDK does, as its manifest of assets has it. The harness pulls
 * none by its {@code ImageUri}.
 *
 * @param property that leads to it
 * @param context the folder, relative to the template
 * @param dockerfile relative to that
 * @param arguments build arguments by name
 * @param unheard what else is said of how it is built, and would make another image on AWS
 */
record ImageSource(
        String property,
        String context,
        String dockerfile,
        Map<String, String> arguments,
        List<String> unheard)
        implements FunctionSource {

    private static final String METADATA = "Metadata";

    /** What the image is made of, and a name that nothing here asks for. */
    private static final Set<String> OF_METADATA =
            Set.of("Dockerfile", "DockerContext", "DockerBuildArgs", "DockerTag");

    /** Also what has a say in how long it takes, and in what RUN does, which is not carried out. */
    private static final Set<String> OF_AN_ASSET =
            Set.of(
                    "directory",
                    "dockerFile",
                    "dockerBuildArgs",
                    "platform",
                    "networkMode",
                    "dockerBuildSecrets",
                    "dockerBuildSsh",
                    "cacheFrom",
                    "cacheTo",
                    "cacheDisabled");

    /** The one of a function; empty if its metadata name none. */
    static Optional<ImageSource> read(JsonNode resource) {
        JsonNode metadata = resource.path(METADATA);
        if (!metadata.has("DockerContext")) {
            return Optional.empty();
        }
        return Optional.of(
                new ImageSource(
                        METADATA,
                        metadata.path("DockerContext").asString(""),
                        metadata.path("Dockerfile").asString("Dockerfile"),
                        texts(metadata.path("DockerBuildArgs")),
                        metadata.propertyNames().stream()
                                .filter(name -> name.startsWith("Docker"))
                                .filter(name -> !OF_METADATA.contains(name))
                                .toList()));
    }

    /**
     * The one of a manifest of assets (AWS CDK, cloud assembly schema, DockerImageSource).
     *
     * @param source how it is built
     */
    static ImageSource asset(JsonNode source) {
        return new ImageSource(
                "Code",
                source.path("directory").asString(""),
                source.path("dockerFile").asString("Dockerfile"),
                texts(source.path("dockerBuildArgs")),
                source.propertyNames().stream()
                        .filter(name -> !OF_AN_ASSET.contains(name))
                        .toList());
    }

    private static Map<String, String> texts(JsonNode arguments) {
        Map<String, String> texts = new TreeMap<>();
        arguments
                .properties()
                .forEach(each -> texts.put(each.getKey(), each.getValue().asString()));
        return texts;
    }

    @Override
    public Optional<Missing> missing(Template template) {
        if (!unheard.isEmpty()) {
            return Optional.of(
                    new Missing(
                            property,
                            "says %s, by which the image would be another one on AWS than here: the harness carries out the Dockerfile to its last stage, by the context and build arguments alone"
                                    .formatted(String.join(", ", unheard))));
        }
        return Files.isRegularFile(file(template))
                ? Optional.empty()
                : Optional.of(
                        new Missing(
                                property,
                                "there is no %s in %s yet".formatted(dockerfile, context)));
    }

    private Path file(Template template) {
        return template.file()
                .toAbsolutePath()
                .resolveSibling(context)
                .resolve(dockerfile)
                .normalize();
    }

    @Override
    public <T> T handOver(Template template, Function<FunctionCode, T> deployment) {
        return deployment.apply(FunctionCode.builder().imageUri(uri(template).toString()).build());
    }

    private URI uri(Template template) {
        String query =
                arguments.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("&"));
        try {
            return new URI(
                    "file",
                    "",
                    file(template).toUri().getPath(),
                    query.isEmpty() ? null : query,
                    null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "%s and %s are no address of an image".formatted(context, arguments), e);
        }
    }
}
