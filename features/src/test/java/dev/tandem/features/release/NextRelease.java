package dev.tandem.features.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/**
 * The artifact of the cart's commands as a next release has it: today's, with some classes compiled
 * from changed sources in the place of its own.
 */
public final class NextRelease {

    private static final Path CART = Path.of("..", "functions", "cart");

    private NextRelease() {}

    /** The zip that the template names. */
    public static byte[] today() {
        try {
            return Files.readAllBytes(
                    CART.resolve(Path.of("commands", "target", "cart-commands-lambda.zip")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The zip of the next release. */
    public static byte[] next() {
        try {
            Path work = Files.createTempDirectory(Path.of("target"), "next-release");
            Path unpacked = work.resolve("task");
            Zips.unpack(today(), unpacked);
            Path classes = compile(work, unpacked.resolve("lib"));
            try (Stream<Path> jars = Files.list(unpacked.resolve("lib"))) {
                for (Path jar : jars.toList()) {
                    if (jar.getFileName().toString().startsWith("cart-")) {
                        Zips.replace(jar, classes);
                    }
                }
            }
            return Zips.pack(unpacked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path compile(Path work, Path lib) throws IOException {
        Path classes = Files.createDirectory(work.resolve("classes"));
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "-proc:none",
                                "-nowarn",
                                "-parameters",
                                "-d",
                                classes.toString(),
                                "-cp",
                                jars(lib)));
        for (String file : SourceChanges.ALL.keySet()) {
            Path changed = work.resolve(file);
            Files.createDirectories(changed.getParent());
            Files.writeString(
                    changed, SourceChanges.applied(file, Files.readString(CART.resolve(file))));
            arguments.add(changed.toString());
        }
        int code =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException("the next release does not compile, see above");
        }
        return classes;
    }

    private static String jars(Path lib) throws IOException {
        try (Stream<Path> jars = Files.list(lib)) {
            return jars.map(Path::toString)
                    .collect(Collectors.joining(System.getProperty("path.separator")));
        }
    }
}
