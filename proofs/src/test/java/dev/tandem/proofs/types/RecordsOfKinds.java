package dev.tandem.proofs.types;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Records with a component of each kind, compiled from what the page says. */
final class RecordsOfKinds {

    private static final String HEAD =
            """
            import java.math.*;
            import java.time.*;
            import java.util.*;
            import java.net.URI;
            import java.util.concurrent.atomic.*;
            import dev.tandem.proofs.types.Samples.*;
            """;

    private final List<KindOfValue> kinds;
    private final ClassLoader loader;

    RecordsOfKinds(List<KindOfValue> kinds, Path directory) {
        this.kinds = kinds;
        this.loader = compiled(directory);
    }

    private ClassLoader compiled(Path directory) {
        List<String> sources =
                IntStream.range(0, kinds.size())
                        .boxed()
                        .flatMap(i -> sources(i, kinds.get(i).type(), directory).stream())
                        .toList();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        var files = javac.getStandardFileManager(null, null, null);
        var problems = new StringWriter();
        boolean isDone =
                javac.getTask(
                                problems,
                                files,
                                null,
                                List.of(
                                        "-proc:none",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        "-d",
                                        directory.toString()),
                                null,
                                files.getJavaFileObjectsFromStrings(sources))
                        .call();
        if (!isDone) {
            throw new IllegalStateException(problems.toString());
        }
        try {
            return new URLClassLoader(
                    new URL[] {directory.toUri().toURL()}, getClass().getClassLoader());
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> sources(int i, String type, Path directory) {
        return List.of(
                source("Kind" + i, type + " value", directory),
                source("Row" + i, "String id, " + type + " value", directory),
                source("Outer" + i, "String id, Kind" + i + " nested", directory));
    }

    private static String source(String name, String components, Path directory) {
        Path file = directory.resolve(name + ".java");
        try {
            Files.writeString(file, HEAD + "public record " + name + "(" + components + ") {}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    /**
     * The record of that kind: {@code Kind} has a value, {@code Row} an id too, {@code Outer} the
     * first of these.
     */
    @SuppressWarnings("unchecked") // it is a record by its source
    Class<Record> type(String name, KindOfValue kind) {
        try {
            return (Class<Record>) loader.loadClass(name + kinds.indexOf(kind));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static Record made(Class<Record> type, Object... values) {
        try {
            Constructor<?> constructor = type.getConstructors()[0];
            return (Record) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
