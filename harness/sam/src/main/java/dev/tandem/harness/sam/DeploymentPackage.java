package dev.tandem.harness.sam;

import software.amazon.awssdk.core.SdkBytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

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
                    Files.isDirectory(path) ? zipped(path) : Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException("No code could be read from " + path, e);
        }
    }

    private static byte[] zipped(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> tree = Files.walk(folder)) {
            List<Path> files = tree.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                String name = folder.relativize(file).toString();
                zip.putNextEntry(new ZipEntry(name.replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
        return bytes.toByteArray();
    }
}
