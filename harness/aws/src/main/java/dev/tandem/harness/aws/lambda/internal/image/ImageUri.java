package dev.tandem.harness.aws.lambda.internal.image;

import dev.tandem.harness.aws.endpoint.AwsException;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Names an image by its Dockerfile, since the harness pulls none from a registry.
 *
 * @param uri such as {@code file:///home/app/Dockerfile?FACE=lean}
 */
public record ImageUri(URI uri) {

    /**
     * Reads one.
     *
     * @throws AwsException if it names no Dockerfile of this machine
     */
    public static ImageUri of(String text) {
        try {
            URI uri = URI.create(text);
            if ("file".equals(uri.getScheme()) && uri.getPath() != null) {
                return new ImageUri(uri).requireFile();
            }
        } catch (IllegalArgumentException noUri) {
            // told below
        }
        throw refused(
                "'%s' is not on this machine: the harness pulls no images. Name the Dockerfile, as file:///…/Dockerfile; in a template say the Metadata that sam build reads, Dockerfile and DockerContext"
                        .formatted(text));
    }

    private ImageUri requireFile() {
        if (!Files.isRegularFile(file())) {
            throw refused("there is no Dockerfile " + file());
        }
        return this;
    }

    static AwsException refused(String why) {
        return new AwsException(400, "InvalidParameterValueException", "Code.ImageUri: " + why);
    }

    Path file() {
        return Path.of(uri.getPath());
    }

    /** The folder that is sent to a builder: that of the Dockerfile. */
    public Path context() {
        return file().toAbsolutePath().resolveSibling("");
    }

    /** Build arguments by name. */
    Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        if (uri.getQuery() != null) {
            for (String each : uri.getQuery().split("&", -1)) {
                String[] parts = each.split("=", 2);
                arguments.put(parts[0], parts.length == 2 ? parts[1] : "");
            }
        }
        return arguments;
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
