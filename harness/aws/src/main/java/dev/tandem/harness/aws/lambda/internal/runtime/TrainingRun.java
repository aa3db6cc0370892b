package dev.tandem.harness.aws.lambda.internal.runtime;

import dev.tandem.harness.aws.lambda.Credentials;
import dev.tandem.harness.engines.process.Child;
import dev.tandem.harness.engines.process.Launch;
import dev.tandem.harness.engines.process.Signal;
import dev.tandem.harness.engines.process.TemporaryFolder;

import software.amazon.awssdk.core.SdkBytes;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A function that is driven once, and then given the time that it needs to end. */
public final class TrainingRun implements AutoCloseable {

    /** For a start that nothing speeds up yet, and for a cache to be written, on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String ARN = "arn:aws:lambda:us-east-1:000000000000:function:training";

    private final RuntimeSession session =
            new RuntimeSession(new RoleCredentials(Credentials.of("test", "test")));
    private final RuntimeApi api = RuntimeApi.start(session);
    private final TemporaryFolder temporary = TemporaryFolder.create("tandem-training-");
    private final Child child;

    private TrainingRun(Path directory, List<String> command, Map<String, String> variables) {
        Launch launch =
                new Launch("The function", command, temporary, Signal.TERM, Signal.KILL)
                        .withDirectory(directory)
                        .withEnvironment(environment(variables));
        child = start(launch);
        child.onExit(session::ended);
    }

    /** Starts it. */
    public static TrainingRun start(
            Path directory, List<String> command, Map<String, String> variables) {
        return new TrainingRun(directory, command, variables);
    }

    private Child start(Launch launch) {
        try {
            return Child.start(launch);
        } catch (RuntimeException e) {
            api.close();
            temporary.delete();
            throw e;
        }
    }

    private Map<String, String> environment(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>();
        all.put("PATH", System.getProperty("java.home") + "/bin:" + System.getenv("PATH"));
        all.put("HOME", temporary.folder().toString());
        all.put("TZ", ":UTC");
        all.put("AWS_REGION", "us-east-1");
        all.put("AWS_ACCESS_KEY_ID", "test");
        all.put("AWS_SECRET_ACCESS_KEY", "test");
        all.put("AWS_LAMBDA_FUNCTION_NAME", "training");
        all.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
        all.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        all.putAll(variables);
        all.put("AWS_LAMBDA_RUNTIME_API", api.address());
        return all;
    }

    /** What it answers to an event; empty if it fails. */
    public Optional<String> answer(String event) {
        if (await(session.started()).flatMap(failure -> failure).isPresent()) {
            return Optional.empty();
        }
        Assignment assignment =
                Assignment.of(
                        RuntimeInvocation.of(SdkBytes.fromUtf8String(event)),
                        ARN,
                        Instant.now().plus(PATIENCE));
        session.assign(assignment);
        Optional<RuntimeResponse> answer = await(assignment.answer());
        await(assignment.finished());
        return answer.filter(RuntimeResponse.Response.class::isInstance)
                .map(RuntimeResponse.Response.class::cast)
                .map(response -> response.body().asUtf8String());
    }

    /** What comes in time; empty if nothing does. */
    private static <T> Optional<T> await(CompletableFuture<T> expected) {
        try {
            return Optional.of(expected.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Nothing completes it exceptionally", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The last lines that it wrote. */
    public String output() {
        return child.outputTail();
    }

    /** Ends it in order, and waits for what it does then. */
    public void end() {
        child.close(PATIENCE);
    }

    @Override
    public void close() {
        child.kill();
        api.close();
        temporary.delete();
    }
}
