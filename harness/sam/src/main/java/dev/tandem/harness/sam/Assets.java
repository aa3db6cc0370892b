package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Files that would be in a bucket, by their keys, and folders that images would be built of, by
 * their tags, which are beside the template: AWS CDK writes which they are in a manifest, {@code
 * <stack>.assets.json}.
 */
final class Assets {

    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, ImageSource> images = new HashMap<>();

    /** Of all manifests beside the template. */
    static Assets beside(Path template) {
        Assets assets = new Assets();
        Path folder = template.toAbsolutePath().getParent();
        try (DirectoryStream<Path> manifests = Files.newDirectoryStream(folder, "*.assets.json")) {
            manifests.forEach(manifest -> assets.add(JsonMapper.shared().readTree(manifest)));
        } catch (IOException e) {
            throw new UncheckedIOException("No asset manifests could be read in " + folder, e);
        }
        return assets;
    }

    private void add(JsonNode manifest) {
        for (JsonNode file : manifest.path("files")) {
            String path = file.path("source").path("path").asString("");
            for (JsonNode destination : file.path("destinations")) {
                paths.put(destination.path("objectKey").asString(""), path);
            }
        }
        for (JsonNode image : manifest.path("dockerImages")) {
            ImageSource source = ImageSource.asset(image.path("source"));
            for (JsonNode destination : image.path("destinations")) {
                images.put(destination.path("imageTag").asString(""), source);
            }
        }
    }

    /** Where it is, relative to the template; empty if no manifest has it. */
    Optional<String> path(String key) {
        return Optional.ofNullable(paths.get(key));
    }

    /** What it would be built of; empty if no manifest has it. */
    Optional<ImageSource> image(String uri) {
        return Optional.ofNullable(images.get(uri.substring(uri.lastIndexOf(':') + 1)));
    }
}
