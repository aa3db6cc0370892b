package dev.tandem.core.decider;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.Utf8Entry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Names the code that folds events, so that a state which other code has folded is told from one's
 * own. It is a hash of the class files of the decider or projection, of what it refers to in its
 * own package and the packages below, and of the classes that hold the upcasters: it may change
 * without need, when a compiler does, and does not fail to change when the fold does.
 *
 * <p>What a fold gets from other packages is not seen, which is why a decider is to be pure.
 */
public final class FoldFingerprint {

    private static final int BYTES = 12;

    /** Class names as constant pools have them, alone or within descriptors. */
    private final Pattern ofHome;

    private final Map<String, byte[]> code = new TreeMap<>();
    private final Deque<String> unseen = new ArrayDeque<>();
    private final ClassLoader loader;

    private FoldFingerprint(Class<?> root) {
        String home = root.getPackageName().replace('.', '/') + "/";
        ofHome = Pattern.compile(Pattern.quote(home) + "[\\w$/]+");
        loader =
                Optional.ofNullable(root.getClassLoader())
                        .orElseGet(ClassLoader::getSystemClassLoader);
    }

    /**
     * The fingerprint of the fold.
     *
     * @param decider whose
     * @param others more code that has a part in it: upcasters
     * @return 24 hexadecimal digits
     * @throws IllegalArgumentException if the decider's code is not to be had as a class file, as
     *     with a proxy
     */
    public static String of(Decider<?, ?, ?> decider, Collection<?> others) {
        return of(Stream.concat(Stream.of(decider), others.stream()).toList());
    }

    /**
     * The fingerprint of any fold, such as a projection.
     *
     * @param code that folds, at least one: the package of the first is its home
     * @return 24 hexadecimal digits
     * @throws IllegalArgumentException if the first one's code is not to be had as a class file, as
     *     with a proxy
     */
    public static String of(List<?> code) {
        // a lambda has no class file, but its host has
        List<Class<?>> hosts =
                code.stream().<Class<?>>map(part -> part.getClass().getNestHost()).toList();
        Class<?> root = hosts.getFirst();
        FoldFingerprint fingerprint = new FoldFingerprint(root);
        hosts.forEach(type -> fingerprint.unseen.add(type.getName().replace('.', '/')));
        fingerprint.collect();
        if (!fingerprint.code.containsKey(root.getName().replace('.', '/'))) {
            throw new IllegalArgumentException(
                    "there is no class file of %s: a fold fingerprint needs the code itself, and no proxy"
                            .formatted(root.getName()));
        }
        return fingerprint.hash();
    }

    private void collect() {
        while (!unseen.isEmpty()) {
            String name = unseen.pop();
            if (code.containsKey(name)) {
                continue;
            }
            bytes(name)
                    .ifPresent(bytes -> {
                        code.put(name, bytes);
                        names(ClassFile.of().parse(bytes)).forEach(unseen::add);
                    });
        }
    }

    private Optional<byte[]> bytes(String name) {
        try (InputStream file = loader.getResourceAsStream(name + ".class")) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> names(ClassModel model) {
        return StreamSupport.stream(model.constantPool().spliterator(), false)
                .flatMap(entry -> entry instanceof Utf8Entry text ? in(text) : Stream.empty());
    }

    private Stream<String> in(Utf8Entry text) {
        return ofHome.matcher(text.stringValue()).results().map(MatchResult::group);
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            code.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
