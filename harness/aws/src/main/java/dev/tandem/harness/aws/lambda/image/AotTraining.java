package dev.tandem.harness.aws.lambda.image;

import dev.tandem.harness.aws.lambda.internal.runtime.TrainingRun;
import dev.tandem.harness.engines.process.CompletedProcess;
import dev.tandem.harness.engines.process.Programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Trains the AOT cache of a {@link TaskRoot}: the function is started there as on Lambda, is given
 * events, and ended in order, upon which the JVM writes what it has loaded and linked (JEP 483,
 * 514). The cache is of use to that very JVM on that kind of processor, with those very jars.
 */
public final class AotTraining {

    private static final String OPTIONS = "JAVA_TOOL_OPTIONS";

    private AotTraining() {}

    /**
     * Trains it. An earlier cache goes before.
     *
     * @param taskRoot made by {@link TaskRoot}
     * @param variables the function's own, and where it finds AWS: {@code AWS_ENDPOINT_URL}
     * @param events JSON, in this order
     * @return what the function answered, in this order
     * @throws TrainingFailedException if the function fails, or leaves no cache
     */
    public static List<String> train(
            Path taskRoot, Map<String, String> variables, List<String> events) {
        Path root = taskRoot.toAbsolutePath();
        Path cache = root.resolve(TaskRoot.CACHE);
        delete(cache);
        Map<String, String> all = new HashMap<>(variables);
        all.put(OPTIONS, "-XX:AOTCacheOutput=" + TaskRoot.CACHE);
        List<String> command = List.of(root.resolve(TaskRoot.START).toString());
        try (TrainingRun run = TrainingRun.start(root, command, all)) {
            List<String> answers =
                    events.stream()
                            .map(event ->
                                    run.answer(event).orElseThrow(() -> failed("fails", root, run)))
                            .toList();
            run.end();
            if (!Files.exists(cache)) {
                throw failed("leaves no AOT cache", root, run);
            }
            noteFiles(root);
            return answers;
        }
    }

    /** What the cache is of: the JVM does not see that a jar is another one by now. */
    private static void noteFiles(Path root) {
        CompletedProcess files =
                Programs.run(List.of(root.resolve(TaskRoot.START).toString(), "--files"));
        if (!files.ok()) {
            throw new TrainingFailedException(
                    "The files of %s can't be listed: %s".formatted(root, files.output()));
        }
        try {
            Files.writeString(root.resolve(TaskRoot.CACHE + ".files"), files.output() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The files of the cache can't be noted", e);
        }
    }

    private static TrainingFailedException failed(String what, Path root, TrainingRun run) {
        return new TrainingFailedException(
                "The function in %s %s in training. The end of its output:%n%s"
                        .formatted(root, what, run.output()));
    }

    private static void delete(Path cache) {
        try {
            Files.deleteIfExists(cache);
        } catch (IOException e) {
            throw new UncheckedIOException("The earlier cache can't be removed: " + cache, e);
        }
    }
}
