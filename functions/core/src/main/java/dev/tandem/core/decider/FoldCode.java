package dev.tandem.core.decider;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The code that a fold consists of, as far as it is the application's. It begins with the classes
 * of the fold itself and goes on to what they name.
 */
final class FoldCode {

    private static final Pattern LIBRARY =
            Pattern.compile(
                    "dev/tandem/(core|json|dynamodb|readmodel|function|observe|testkit|local)/.*");

    private final ClassFiles files;
    private final String library;
    private final Set<String> locations = new HashSet<>();
    private final HomePackages homes = new HomePackages();
    private final Set<String> roots = new HashSet<>();

    private FoldCode(ClassFiles files) {
        this.files = files;
        this.library = files.location(ClassFiles.name(FoldCode.class)).orElse("");
    }

    /**
     * Of a fold that begins with this class.
     *
     * @throws IllegalArgumentException if it has no class file
     */
    static FoldCode of(Class<?> first) {
        var code = new FoldCode(ClassFiles.beside(first));
        if (code.files.location(ClassFiles.name(first)).isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no class file of %s: a fold fingerprint needs the code itself, and no proxy"
                            .formatted(first.getName()));
        }
        String file = ClassFiles.name(first);
        if (!LIBRARY.matcher(file).matches()) {
            code.homes.add(file);
        }
        code.root(file);
        return code;
    }

    /** A class that has a part in the fold, wherever it lies, and so have those beside it. */
    void add(Class<?> type) {
        String name = ClassFiles.name(type);
        if (!type.isArray() && !type.isPrimitive() && !isLeftOut(name)) {
            root(name);
        }
    }

    private void root(String name) {
        roots.add(name);
        files.location(name).ifPresent(locations::add);
        if (!LIBRARY.matcher(name).matches()) {
            homes.add(name);
        }
    }

    /**
     * Whether what an object of that class holds may be looked at: it is ours, or the library's.
     */
    boolean isOpen(Class<?> type) {
        String name = ClassFiles.name(type);
        return LIBRARY.matcher(name).matches() || (!isLeftOut(name) && isOwn(name));
    }

    /** What is hashed of each class, in the order of their names. */
    Collection<byte[]> hashed() {
        SortedMap<String, byte[]> code = new TreeMap<>();
        Deque<String> unseen = new ArrayDeque<>(roots);
        while (!unseen.isEmpty()) {
            String name = unseen.pop();
            if (!code.containsKey(name) && !isLeftOut(name)) {
                files.bytes(name)
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
                || homes.have(name)
                || files.location(name).filter(locations::contains).isPresent();
    }

    /** The JDK, and the library but where it is the application: in its own tests. */
    private boolean isLeftOut(String name) {
        if (name.startsWith("java/")) {
            return true;
        }
        Optional<String> location = files.location(name);
        return location.isEmpty()
                || location.get().startsWith("jrt:")
                || (LIBRARY.matcher(name).matches()
                        && (location.get().equals(library) || !locations.contains(location.get())));
    }
}
