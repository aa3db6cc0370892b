package dev.tandem.harness.aws.lambda.internal.runtime;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.lambda.internal.function.ManagedRuntime;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The JDKs that have been found on this machine. */
final class InstalledJdks {

    private final Map<Integer, Optional<Path>> homes = new ConcurrentHashMap<>();

    /**
     * The program that starts a JVM.
     *
     * @throws AwsException if this machine lacks a JDK of that version
     */
    Path java(ManagedRuntime runtime) {
        int version = runtime.javaVersion();
        return homes.computeIfAbsent(version, _ -> Jdks.ofThisMachine(version).find(version))
                .map(home -> home.resolve("bin/java"))
                .orElseThrow(() -> missing(runtime));
    }

    private static AwsException missing(ManagedRuntime runtime) {
        return new AwsException(
                400,
                "InvalidParameterValueException",
                "Runtime: %s needs a JDK %s: install one in a usual place, or name it in JDK%2$s_HOME"
                        .formatted(runtime.identifier(), runtime.javaVersion()));
    }
}
