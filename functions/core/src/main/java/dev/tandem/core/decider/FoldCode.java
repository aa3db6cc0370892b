package dev.tandem.core.decider;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code that a fold consists of, as far as it is the application's. It begins with the classes
 * of the fold itself and goes on to what they name.
 */
final class FoldCode {

    private static final Pattern LIBRARY =
            Pattern.compile(
                    "dev/tandem/(core|json|dynamodb|readmodel|function|observe|testkit|local)/.*");

    private static final Pattern HOME = Pattern.compile("([^/]+/(?:[^/]+/)?).*");

    private final ClassLoader loader;
    private final String library;
    private final Map<String, Optional<String>> found = new HashMap<>();
    private final Set<String> locations = new HashSet<>();
    private final Set<String> homes = new HashSet<>();
    private final Set<String> roots = new HashSet<>();

    private FoldCode(ClassLoader loader) {
        this.loader = loader;
        this.library = look(name(FoldCode.class)).orElse("");
    }

    /**
     * Of a fold that begins with this class.
     *
     * @throws IllegalArgumentException if it has no class file
     */
    static FoldCode of(Class<?> first) {
        ClassLoader own = first.getClassLoader();
        var code = new FoldCode(own == null ? ClassLoader.getSystemClassLoader() : own);
        if (code.location(name(first)).isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no class file of %s: a fold fingerprint needs the code itself, and no proxy"
                            .formatted(first.getName()));
        }
        String file = name(first);
        if (!LIBRARY.matcher(file).matches()) {
            code.home(file);
        }
        code.root(file);
        return code;
    }

    /** A class that has a part in the fold, wherever it lies, and so have those beside it. */
    void add(Class<?> type) {
        String name = name(type);
        if (!type.isArray() && !type.isPrimitive() && !isLeftOut(name)) {
            root(name);
        }
    }

    private void root(String name) {
        roots.add(name);
        location(name).ifPresent(locations::add);
        if (!LIBRARY.matcher(name).matches()) {
            home(name);
        }
    }

    private void home(String name) {
        Matcher home = HOME.matcher(name);
        if (home.matches()) {
            homes.add(home.group(1));
        }
    }

    /**
     * Whether what an object of that class holds may be looked at: it is ours, or the library's.
     */
    boolean isOpen(Class<?> type) {
        String name = name(type);
        return LIBRARY.matcher(name).matches() || (!isLeftOut(name) && isOwn(name));
    }

    /** What is hashed of each class, in the order of their names. */
    Collection<byte[]> hashed() {
        SortedMap<String, byte[]> code = new TreeMap<>();
        Deque<String> unseen = new ArrayDeque<>(roots);
        while (!unseen.isEmpty()) {
            String name = unseen.pop();
            if (!code.containsKey(name) && !isLeftOut(name)) {
                bytes(name)
                        .ifPresent(bytes -> {
                            if (isOwn(name)) {
                                FoldClass own = FoldClass.of(bytes);
                                code.put(name, own.hashed());
                                unseen.addAll(own.references());
                            } else {
                                code.put(name, bytes);
                            }
                        });
            }
        }
        return code.values();
    }

    private boolean isOwn(String name) {
        return roots.contains(name)
                || homes.stream().anyMatch(name::startsWith)
                || location(name).filter(locations::contains).isPresent();
    }

    /** The JDK, and the library but where it is the application: in its own tests. */
    private boolean isLeftOut(String name) {
        if (name.startsWith("java/")) {
            return true;
        }
        Optional<String> location = location(name);
        return location.isEmpty()
                || location.get().startsWith("jrt:")
                || (LIBRARY.matcher(name).matches()
                        && (location.get().equals(library) || !locations.contains(location.get())));
    }

    /** The jar or directory where a class file is. */
    private Optional<String> location(String name) {
        return found.computeIfAbsent(name, this::look);
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

    private Optional<byte[]> bytes(String name) {
        try (InputStream file = loader.getResourceAsStream(name + ".class")) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Class<?> type) {
        return type.getName().replace('.', '/');
    }
}
