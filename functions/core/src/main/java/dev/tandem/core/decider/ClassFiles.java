package dev.tandem.core.decider;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The class files that a class loader has, by their internal names. */
final class ClassFiles {

    private final ClassLoader loader;
    private final Map<String, Optional<String>> locations = new HashMap<>();

    private ClassFiles(ClassLoader loader) {
        this.loader = loader;
    }

    /** Those of its loader. */
    static ClassFiles beside(Class<?> type) {
        ClassLoader own = type.getClassLoader();
        return new ClassFiles(own == null ? ClassLoader.getSystemClassLoader() : own);
    }

    /** A lambda has no class file, but its host has. */
    static Class<?> host(Class<?> type) {
        return type.isHidden() ? type.getNestHost() : type;
    }

    static String name(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    /** The jar or directory where a class file is. */
    Optional<String> location(String name) {
        return locations.computeIfAbsent(name, this::look);
    }

    private Optional<String> look(String name) {
        URL file = loader.getResource(name + ".class");
        if (file == null) {
            // a loader may have the class all the same
            return bytes(name).map(_ -> "");
        }
        String url = file.toString();
        return Optional.of(url.substring(0, url.length() - name.length() - ".class".length()));
    }

    Optional<byte[]> bytes(String name) {
        try (InputStream file = loader.getResourceAsStream(name + ".class")) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
