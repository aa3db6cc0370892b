package dev.tandem.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.FoldFingerprint;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/** Compiles one file of the fold with another meaning, and compares the fingerprints. */
class CartFingerprintTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/tandem/cart");

    @TempDir private Path changed = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "CartEvolution.java, there.get().quantity() + item, there.get().quantity() - item",
        "state/OpenCart.java, !own.equals(item), own.equals(item)",
        "item/CartItem.java, 'name, other, unitPrice', 'name, other + 1, unitPrice'",
        "event/CartItemQuantityChanged.java, '\"itemId\", itemId', '\"itemId\", this'",
        "rule/FieldRules.java, amount.signum() >= 0, amount.signum() > 0"
    })
    void a_change_of_the_fold_in_any_folder_changes_the_fingerprint(
            String file, String now, String then) throws Exception {
        String source = Files.readString(SOURCES.resolve(file));
        assertThat(source).contains(now);

        compile(file, source);
        String same = fingerprint();
        compile(file, source.replace(now, then));

        assertThat(fingerprint()).isNotEqualTo(same);
    }

    private String fingerprint() throws ReflectiveOperationException {
        Object decider =
                new ChangedFirst(changed)
                        .loadClass(CartDecider.class.getName())
                        .getConstructor()
                        .newInstance();
        return FoldFingerprint.of((Decider<?, ?, ?>) decider, List.of());
    }

    private void compile(String file, String source) throws Exception {
        Path copy = changed.resolve(Path.of(file).getFileName());
        Files.writeString(copy, source);
        String classPath =
                Stream.of(CartDecider.class, Decider.class, NullMarked.class)
                        .map(CartFingerprintTest::home)
                        .collect(Collectors.joining(File.pathSeparator));
        assertThat(
                        ToolProvider.getSystemJavaCompiler()
                                .run(
                                        null,
                                        null,
                                        null,
                                        "-proc:none",
                                        "-parameters",
                                        "-cp",
                                        classPath,
                                        "-d",
                                        changed.toString(),
                                        copy.toString()))
                .isZero();
    }

    private static String home(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Loads the cart anew, from the folder of what was changed where it is there. */
    private static final class ChangedFirst extends ClassLoader {

        private final Path changed;

        ChangedFirst(Path changed) {
            super(CartFingerprintTest.class.getClassLoader());
            this.changed = changed;
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            Path file = changed.resolve(name);
            try {
                return Files.exists(file)
                        ? Files.newInputStream(file)
                        : super.getResourceAsStream(name);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(CartDecider.class.getPackageName() + ".")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
