package dev.tandem.bench.start;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zips of functions. */
final class Artifacts {

    private Artifacts() {}

    /** One that the build has made. */
    static byte[] built(String module, String face) {
        Path zip =
                Path.of(
                        "functions/cart/%s/target/cart-%s%s-lambda.zip"
                                .formatted(module, module, face));
        try {
            return Files.readAllBytes(zip);
        } catch (IOException e) {
            throw new UncheckedIOException("build it with mvn -DskipTests package", e);
        }
    }

    /** The libraries of others that the artifact has, and these classes in place of ours. */
    static byte[] with(byte[] artifact, Class<?>... own) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip);
                ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(artifact))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory() && !entry.getName().matches("lib/(tandem|cart)-.*")) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(out);
                    out.closeEntry();
                }
            }
            for (Class<?> type : own) {
                add(type, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip.toByteArray();
    }

    private static void add(Class<?> type, ZipOutputStream out) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new ZipEntry(name));
        try (InputStream file = type.getClassLoader().getResourceAsStream(name)) {
            Objects.requireNonNull(file, name).transferTo(out);
        }
        out.closeEntry();
    }
}
