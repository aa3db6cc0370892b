package dev.tandem.bench.start;

import dev.tandem.harness.Harness;
import dev.tandem.harness.aws.lambda.image.AotTraining;
import dev.tandem.harness.aws.lambda.image.TaskRoot;
import dev.tandem.harness.engines.process.TemporaryFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Images of functions, in a folder that goes in the end. */
record BenchImages(Harness harness, TemporaryFolder folder) implements AutoCloseable {

    private static final int CALLS = 20;
    private static final String DOCKERFILE =
            """
            FROM public.ecr.aws/lambda/java:25
            COPY task/ ${LAMBDA_TASK_ROOT}/
            ENTRYPOINT ["/var/task/start"]
            """;

    static BenchImages in(Harness harness) {
        return new BenchImages(harness, TemporaryFolder.create("tandem-images-"));
    }

    /** With an AOT cache, which twenty calls have trained. */
    ColdFunction trained(ColdFunction function, String name) {
        ColdFunction image = untrained(function, name);
        Map<String, String> variables = new HashMap<>(function.environment());
        variables.put("AWS_ENDPOINT_URL", harness.endpoint().toString());
        AotTraining.train(
                taskRoot(name),
                variables,
                Stream.generate(() -> function.call().event(UUID.randomUUID().toString()))
                        .limit(CALLS)
                        .toList());
        return image;
    }

    ColdFunction untrained(ColdFunction function, String name) {
        Path zip = folder.resolve("function.zip");
        Path dockerfile = context(name).resolve("Dockerfile");
        try {
            Files.write(zip, function.zip().asByteArrayUnsafe());
            TaskRoot.make(zip, taskRoot(name), function.handler());
            Files.writeString(dockerfile, DOCKERFILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return function.asImage(name, dockerfile.toUri().toString());
    }

    /** In bytes. */
    long cacheSize(String name) {
        try {
            return Files.size(taskRoot(name).resolve(TaskRoot.CACHE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path taskRoot(String name) {
        return context(name).resolve("task");
    }

    private Path context(String name) {
        return folder.resolve(name.replaceAll("\\W+", "-"));
    }

    @Override
    public void close() {
        folder.delete();
    }
}
