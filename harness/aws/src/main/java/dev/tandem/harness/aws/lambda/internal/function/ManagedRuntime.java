package dev.tandem.harness.aws.lambda.internal.function;

import dev.tandem.harness.aws.endpoint.AwsException;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A managed runtime that the harness can stand in for. */
public enum ManagedRuntime {
    JAVA8("java8.al2", 8),
    JAVA11("java11", 11),
    JAVA17("java17", 17),
    JAVA21("java21", 21),
    JAVA25("java25", 25);

    private final String identifier;
    private final int javaVersion;

    ManagedRuntime(String identifier, int javaVersion) {
        this.identifier = identifier;
        this.javaVersion = javaVersion;
    }

    /** What AWS calls it, such as {@code java25}. */
    public String identifier() {
        return identifier;
    }

    /** The major version of the JDK that runs it. */
    public int javaVersion() {
        return javaVersion;
    }

    /** The one of that version of Java; empty if there is none. */
    public static Optional<ManagedRuntime> ofJava(String version) {
        return Arrays.stream(values())
                .filter(runtime -> Integer.toString(runtime.javaVersion).equals(version))
                .findFirst();
    }

    static ManagedRuntime of(String identifier) {
        return Arrays.stream(values())
                .filter(runtime -> runtime.identifier.equals(identifier))
                .findFirst()
                .orElseThrow(() -> unsupported(identifier));
    }

    private static AwsException unsupported(String identifier) {
        return Settings.invalid(
                "Runtime",
                "'%s' is not supported, supported are %s"
                        .formatted(
                                identifier,
                                Arrays.stream(values())
                                        .map(ManagedRuntime::identifier)
                                        .collect(Collectors.joining(", "))));
    }
}
