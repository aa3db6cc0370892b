package dev.tandem.harness.sam;

import software.amazon.awssdk.core.SdkBytes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A function's code: a zip, a jar, or a folder that becomes a zip. */
public final class DeploymentPackage {

    private final Path path;

    private DeploymentPackage(Path path) {
        this.path = path;
    }

    /**
     * @param uri as the template has it, relative to it
     */
    static DeploymentPackage of(Template template, String uri) {
        return at(template.file().toAbsolutePath().resolveSibling(uri).normalize());
    }

    /** The code at that place, which need not be there yet. */
    public static DeploymentPackage at(Path path) {
        return new DeploymentPackage(path);
    }

    boolean isThere() {
        return Files.exists(path);
    }

    /**
     * The zip, as Lambda takes it.
     *
     * @throws UncheckedIOException if it can't be read
     */
    public SdkBytes zip() {
        try {
            return SdkBytes.fromByteArrayUnsafe(
                    Files.isDirectory(path) ? FolderZip.of(path) : Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException("No code could be read from " + path, e);
        }
    }
}
