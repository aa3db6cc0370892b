package dev.tandem.bench.profile;

import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * Which of our methods the CPU time of an arm is in, by samples of its own CPU time. Each sample
 * counts once, for the innermost of these parts on its stack, so that shares add up to the whole.
 */
record MethodShares(PrintStream out) {

    private static final int CALLS = 20_000;

    /** Whatever called it: it is a part of several. */
    private static final String OUTER = "";

    /** The beginnings of class and method names; the innermost frame that begins so decides. */
    private static final List<Map.Entry<String, String>> PARTS =
            List.of(
                    Map.entry("dev.tandem.dynamodb.store.RecordMapping.unwritten", "state, size"),
                    Map.entry("dev.tandem.dynamodb.store.RecordMapping.state", "state, back"),
                    Map.entry("dev.tandem.dynamodb.store.OddJson", "state, odd values"),
                    Map.entry("dev.tandem.dynamodb.store.StateParts", "state, new parts"),
                    Map.entry("dev.tandem.dynamodb.store.RecordPart", "state, new parts"),
                    Map.entry("dev.tandem.dynamodb.store.ListLook", "state, new parts"),
                    Map.entry("dev.tandem.dynamodb.store.JsonPart", "state, new parts"),
                    Map.entry("dev.tandem.dynamodb.store.RecordMapping.write", "state to item"),
                    Map.entry("dev.tandem.dynamodb.store.RecordMapping.read", "item to state"),
                    Map.entry("dev.tandem.dynamodb.store.RecordCodec", OUTER),
                    Map.entry("dev.tandem.dynamodb.store.ListCodec", OUTER),
                    Map.entry("dev.tandem.dynamodb.store.ValueCodec", OUTER),
                    Map.entry("dev.tandem.dynamodb.store.AttributeCodec", OUTER),
                    Map.entry("dev.tandem.dynamodb.store.ItemTokens", OUTER),
                    Map.entry("dev.tandem.dynamodb.store.ItemOfTokens", OUTER),
                    Map.entry("dev.tandem.dynamodb.store.ItemReader", "SDK: GetItem"),
                    Map.entry("dev.tandem.dynamodb.store.TransactionSender", "SDK: write"),
                    Map.entry("dev.tandem.dynamodb.store.ReadBack", "read back before writing"),
                    Map.entry("dev.tandem.dynamodb.store.StoreLimits", "limits of the store"),
                    Map.entry("dev.tandem.dynamodb.store.ItemValues", "limits of the store"),
                    Map.entry("dev.tandem.dynamodb.store.ItemSize", "limits of the store"),
                    Map.entry("dev.tandem.dynamodb.event.EventItemReader", "event, read back"),
                    Map.entry("dev.tandem.dynamodb.event.EventItems", "events to items"),
                    Map.entry("dev.tandem.dynamodb.", "the rest of the store"),
                    Map.entry("dev.tandem.observe.metric", "metrics"),
                    Map.entry("dev.tandem.observe.log", "log line"),
                    Map.entry("dev.tandem.function.request", "request to command"),
                    Map.entry("dev.tandem.function.lambda.AnswerWriter", "answer to JSON"),
                    Map.entry("dev.tandem.function.", "the rest of the function"),
                    Map.entry("dev.tandem.cart.", "deciding and folding"),
                    Map.entry("dev.tandem.core.", "command handler"),
                    Map.entry("org.springframework.cloud.function", "Spring Cloud Function"));

    void print(IntConsumer arm, String name) {
        try {
            Path file = Files.createTempFile("profile", ".jfr");
            try (Recording recording = new Recording()) {
                recording.enable("jdk.CPUTimeSample").with("throttle", "1ms");
                recording.start();
                for (int i = 0; i < CALLS; i++) {
                    arm.accept(i);
                }
                recording.stop();
                recording.dump(file);
            }
            print(shares(file), name);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> shares(Path file) throws IOException {
        Map<String, Integer> shares = new TreeMap<>();
        try (var recorded = new RecordingFile(file)) {
            while (recorded.hasMoreEvents()) {
                RecordedEvent event = recorded.readEvent();
                if (event.getEventType().getName().equals("jdk.CPUTimeSample")
                        && event.getStackTrace() != null
                        && event.getThread("eventThread") != null
                        && event.getThread("eventThread").getJavaName().equals("main")) {
                    shares.merge(part(event.getStackTrace().getFrames()), 1, Integer::sum);
                }
            }
        }
        return shares;
    }

    private static String part(List<RecordedFrame> frames) {
        return frames.stream()
                .flatMap(frame -> partOf(frame).stream())
                .filter(part -> !part.equals(OUTER))
                .findFirst()
                .orElse("none of these");
    }

    private static Optional<String> partOf(RecordedFrame frame) {
        String method = frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
        return PARTS.stream()
                .filter(part -> method.startsWith(part.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void print(Map<String, Integer> shares, String name) {
        int all = shares.values().stream().mapToInt(Integer::intValue).sum();
        out.printf("%s: %s samples%n", name, all);
        shares.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(share ->
                        out.printf(
                                "  %5.1f%%  %s%n", 100.0 * share.getValue() / all, share.getKey()));
    }
}
