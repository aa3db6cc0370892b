package dev.tandem.harness.aws.lambda.internal.runtime;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;

import dev.tandem.harness.aws.endpoint.AwsException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The native half of the runtime interface client. Left alone, each child unpacks it to one and the
 * same file, and children that start together race: here it is unpacked once.
 *
 * @param name of the file in the client's jar
 */
public record NativeLibrary(String name) {

    /** The system property that tells the client where it is. */
    static final String PROPERTY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    /** Those for AWS's own Linux. */
    public static List<NativeLibrary> ofAmazonLinux() {
        return List.of(of("Linux", "x86_64", false), of("Linux", "aarch64", false));
    }

    /** What {@code uname -m} says where it runs. */
    public String machine() {
        return name.contains("x86_64") ? "x86_64" : "aarch64";
    }

    /** The one for this machine. */
    static NativeLibrary current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"), usesMusl());
    }

    static NativeLibrary of(String system, String architecture, boolean musl) {
        String suffix =
                switch (architecture) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "aarch_64";
                    default -> throw unsupported(system, architecture);
                };
        if (!system.equals("Linux")) {
            throw unsupported(system, architecture);
        }
        return new NativeLibrary(
                "libaws-lambda-jni.linux%s-%s.so".formatted(musl ? "_musl" : "", suffix));
    }

    private static AwsException unsupported(String system, String architecture) {
        return new AwsException(
                400,
                "InvalidParameterValueException",
                "Runtime: functions cannot be run on %s %s: AWS's runtime interface client is there for Linux on x86_64 and aarch64 only"
                        .formatted(system, architecture));
    }

    /** What this JVM is linked with; a machine may have both. */
    private static boolean usesMusl() {
        try {
            return Files.readString(Path.of("/proc/self/maps")).contains("/ld-musl-");
        } catch (IOException notLinux) {
            return false;
        }
    }

    /** Unpacks it into that folder. */
    public Path unpack(Path folder) {
        Path target = folder.resolve(name);
        try (@Nullable InputStream source = AWSLambda.class.getResourceAsStream("/jni/" + name)) {
            if (source == null) {
                throw new IllegalStateException(
                        "The jar of AWS's runtime interface client has no jni/%s: take the version that the harness names"
                                .formatted(name));
            }
            Files.write(target, source.readAllBytes());
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be unpacked to " + folder, e);
        }
    }
}
