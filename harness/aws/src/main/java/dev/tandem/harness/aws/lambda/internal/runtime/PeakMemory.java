package dev.tandem.harness.aws.lambda.internal.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The most memory that a process has had, as Linux tells it. */
final class PeakMemory {

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");

    private PeakMemory() {}

    /** In MB; empty if the process is gone. */
    static Optional<Long> of(long pid) {
        try {
            Matcher peak =
                    PEAK.matcher(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
            return peak.find()
                    ? Optional.of(Long.parseLong(peak.group(1)) / 1024)
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
