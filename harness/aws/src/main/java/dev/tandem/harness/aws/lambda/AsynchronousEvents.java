package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.lambda.internal.runtime.RuntimeInvocation;
import dev.tandem.harness.engines.process.Deadline;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Events whose sender does not wait (AWS Lambda Developer Guide, "How Lambda handles errors and
 * retries with asynchronous invocation"): an error of the function leads to two more attempts, a
 * throttle to attempts until the event is six hours old, unless its version or alias is configured
 * otherwise. With a reserved concurrency of zero an event is discarded. Those that wait here are
 * lost with the harness.
 */
final class AsynchronousEvents implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(AsynchronousEvents.class.getName());

    private final List<Duration> retryDelays;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    AsynchronousEvents(List<Duration> retryDelays) {
        this.retryDelays = retryDelays;
    }

    void send(QualifiedFunction function, RuntimeInvocation event) {
        threads.execute(() -> deliver(function, event));
    }

    private void deliver(QualifiedFunction function, RuntimeInvocation event) {
        EventInvokeConfig config = function.eventInvoke();
        Deadline age = Deadline.in(config.greatestAge());
        int retries = Math.min(config.mostRetries(), retryDelays.size());
        try {
            boolean done = PatientInvocation.of(function, event, age);
            for (int retry = 0; !done && retry < retries && !age.isOver(); retry++) {
                Thread.sleep(retryDelays.get(retry));
                done = PatientInvocation.of(function, event, age);
            }
            if (!done) {
                discarded(function, event, "it failed, and is not repeated any more");
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (ThrottledException | AwsException e) {
            discarded(function, event, e.toString());
        }
    }

    private static void discarded(QualifiedFunction function, RuntimeInvocation event, String why) {
        LOG.log(
                System.Logger.Level.WARNING,
                "The event {0} for the function {1} is given up: {2}. Whoever needs it sends it"
                        + " again",
                event.requestId(),
                function.name(),
                why);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
