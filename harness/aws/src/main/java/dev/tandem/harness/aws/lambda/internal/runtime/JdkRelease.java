package dev.tandem.harness.aws.lambda.internal.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file {@code release} of a JDK: every one since 8 has it. */
final class JdkRelease {

    private JdkRelease() {}

    /** Whether the JDK there is of that major version. */
    static boolean isOf(Path home, int version) {
        try {
            String release = Files.readString(home.resolve("release"));
            String wanted = version == 8 ? "1\\.8" : Integer.toString(version);
            return release.lines()
                    .anyMatch(line -> line.matches("JAVA_VERSION=\"" + wanted + "\\b.*"));
        } catch (IOException unknown) {
            return false;
        }
    }
}
