package dev.tandem.harness.aws.lambda.internal.runtime;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What is logged for a call, in the plain text format of AWS Lambda.
 *
 * @param requestId of the call
 * @param version that was called
 * @param output what the child wrote before and during the call
 * @param response how it ended
 * @param memoryMb what the function may use
 */
record Report(
        String requestId, String version, String output, MeasuredResponse response, int memoryMb) {

    private static final int TAIL_BYTES = 4096;

    /** The whole entry. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append("START RequestId: %s Version: %s\n".formatted(requestId, version));
        text.append(output);
        if (!output.isEmpty() && !output.endsWith("\n")) {
            text.append('\n');
        }
        if (response.answer() instanceof RuntimeResponse.TimedOut late) {
            text.append("%s %s\n".formatted(requestId, late.message()));
        }
        text.append("END RequestId: %s\n".formatted(requestId));
        return text.append(summary()).append('\n').toString();
    }

    private String summary() {
        Optional<Duration> start = response.restore().or(response::init);
        Duration billed = response.duration().plus(start.orElse(Duration.ZERO));
        StringBuilder line = new StringBuilder("REPORT RequestId: " + requestId);
        line.append("\tDuration: %s ms".formatted(millis(response.duration())));
        line.append("\tBilled Duration: %s ms".formatted((long) Math.ceil(exactMillis(billed))));
        line.append("\tMemory Size: %s MB".formatted(memoryMb));
        response.usedMb()
                .ifPresent(used -> line.append("\tMax Memory Used: %s MB".formatted(used)));
        start.ifPresent(time -> line.append(start(time)));
        response.answer()
                .errorType()
                .ifPresent(type -> line.append("\tStatus: error\tError Type: " + type));
        return line.toString();
    }

    /** A copy of a snapshot is not initialised, but restored. */
    private String start(Duration time) {
        return response.restore().isEmpty()
                ? "\tInit Duration: %s ms".formatted(millis(time))
                : "\tRestore Duration: %s ms\tBilled Restore Duration: %s ms"
                        .formatted(millis(time), (long) Math.ceil(exactMillis(time)));
    }

    private static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%.2f", exactMillis(duration));
    }

    private static double exactMillis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    /** The last 4 KB of the entry. */
    static String tail(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= TAIL_BYTES
                ? text
                : new String(
                        Arrays.copyOfRange(bytes, bytes.length - TAIL_BYTES, bytes.length),
                        StandardCharsets.UTF_8);
    }
}
