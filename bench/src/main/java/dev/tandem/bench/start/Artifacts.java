package dev.tandem.bench.start;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Predicate;
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

    /** The same as Maven packages it, which compresses the classes in each jar. */
    static byte[] compressed(byte[] artifact) {
        return with(artifact, _ -> true, true);
    }

    /**
     * The libraries of others that the artifact has, as Maven packages them, and these classes in
     * place of ours.
     */
    static byte[] plain(byte[] artifact, Class<?>... own) {
        return with(artifact, Artifacts::isOfOthers, true, own);
    }

    /** The same with the classes in its jars as the artifact has them. */
    static byte[] alike(byte[] artifact, Class<?>... own) {
        return with(artifact, Artifacts::isOfOthers, false, own);
    }

    /** The artifact, and these classes beside it. */
    static byte[] beside(byte[] artifact, Class<?>... own) {
        return with(artifact, _ -> true, false, own);
    }

    private static boolean isOfOthers(String entry) {
        return !entry.matches("lib/(tandem|cart)-.*");
    }

    private static byte[] with(
            byte[] artifact, Predicate<String> which, boolean isCompressed, Class<?>... own) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip);
                ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(artifact))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory() && which.test(entry.getName())) {
                    boolean isJar = isCompressed && entry.getName().endsWith(".jar");
                    byte[] content = in.readAllBytes();
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(isJar ? with(content, _ -> true, false) : content);
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
