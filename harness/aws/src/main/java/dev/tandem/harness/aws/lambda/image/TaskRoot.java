package dev.tandem.harness.aws.lambda.image;

import dev.tandem.harness.aws.lambda.internal.runtime.NativeLibrary;
import dev.tandem.harness.aws.lambda.internal.runtime.RuntimeClient;
import dev.tandem.harness.engines.process.TemporaryFolder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The task root of an image, made of a zip for Lambda: {@code jars} with the function, its
 * libraries and AWS's runtime client, all on one class path, {@code java.options}, {@code handler},
 * and {@code start}, which is the image's entry point. An AOT cache helps classes of the class
 * path; those that the managed runtimes and AWS's base images load from {@code lib}, by a loader of
 * their own, it helps little.
 */
public final class TaskRoot {

    /** Written in training, and used where it is there. */
    public static final String CACHE = "function.aot";

    static final String START = "start";
    private static final String OPTIONS = "java.options";

    private TaskRoot() {}

    /**
     * Makes one.
     *
     * @param zip as the managed runtimes take it: libraries in {@code lib}
     * @param folder that it becomes; what was there goes
     * @param handler such as {@code com.example.Handler::handleRequest}, unless the image's command
     *     names another one
     */
    public static void make(Path zip, Path folder, String handler) {
        try {
            new TemporaryFolder(folder).delete();
            Path jars = Files.createDirectories(folder.resolve("jars"));
            List<String> names = new FunctionJars(zip).unpack(jars);
            RuntimeClient.jars()
                    .filter(jar -> !names.contains(jar.getFileName().toString()))
                    .forEach(jar -> copy(jar, jars));
            Files.writeString(folder.resolve(OPTIONS), options(jars));
            Files.writeString(folder.resolve("handler"), handler + "\n");
            Path libraries = Files.createDirectories(folder.resolve("native"));
            for (NativeLibrary each : NativeLibrary.ofAmazonLinux()) {
                Files.move(
                        each.unpack(libraries),
                        libraries.resolve(each.machine() + ".so"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            start(folder.resolve(START));
        } catch (IOException e) {
            throw new UncheckedIOException("The task root %s can't be made".formatted(folder), e);
        }
    }

    private static void copy(Path jar, Path folder) {
        try {
            Files.copy(jar, folder.resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the managed runtimes say too, and the class path: the same in the same order, or an AOT
     * cache is not used.
     */
    private static String options(Path jars) throws IOException {
        try (Stream<Path> files = Files.list(jars)) {
            String classPath =
                    files.map(jar -> "jars/" + jar.getFileName())
                            .sorted()
                            .collect(Collectors.joining(":"));
            return """
            # as Lambda's own runtimes start Java
            -XX:+UseSerialGC
            -XX:TieredStopAtLevel=1
            --enable-native-access=ALL-UNNAMED
            -cp
            %s
            """
                    .formatted(classPath);
        }
    }

    private static void start(Path target) throws IOException {
        try (InputStream script =
                Objects.requireNonNull(TaskRoot.class.getResourceAsStream("start.sh"))) {
            Files.copy(script, target);
        }
        target.toFile().setExecutable(true, false);
    }
}
