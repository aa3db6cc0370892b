package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.lambda.internal.runtime.Host;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How the harness runs functions.
 *
 * @param account the region and the account in ARNs
 * @param endpoint what functions find as {@code AWS_ENDPOINT_URL}; asked each time that a child
 *     starts
 * @param credentials what the function of that name signs its requests with
 * @param logs the folder with a log for each function; empty for a temporary one
 * @param maxEnvironments how many children of one function run at a time; more calls wait for a
 *     free one, which AWS would not let them do
 * @param initTime how long a child may take until its handler is loaded. AWS allows 10 seconds, and
 *     then lets it begin again at the expense of the function's time-out; a small machine that
 *     starts several at once needs more
 * @param waitTime how long a call waits for a free child
 * @param accountConcurrency how many calls an account may have at a time: 1000, or 10 where it is
 *     new
 * @param eventRetryDelays before each further attempt with an event that was sent asynchronously
 *     and failed; AWS waits one minute, then two
 */
public record LambdaSettings(
        AwsAccount account,
        Supplier<URI> endpoint,
        Function<String, Credentials> credentials,
        Optional<Path> logs,
        int maxEnvironments,
        Duration initTime,
        Duration waitTime,
        int accountConcurrency,
        List<Duration> eventRetryDelays) {

    public LambdaSettings {
        if (maxEnvironments < 1) {
            throw new IllegalArgumentException(
                    "maxEnvironments must be at least 1, is " + maxEnvironments);
        }
        eventRetryDelays = List.copyOf(eventRetryDelays);
    }

    /** Four children for each function, events retried after 200 and 400 ms, a temporary log. */
    public static LambdaSettings defaults(Supplier<URI> endpoint) {
        return new LambdaSettings(
                new AwsAccount("us-east-1", "000000000000"),
                endpoint,
                function -> Credentials.of("test", "test"),
                Optional.empty(),
                4,
                Duration.ofSeconds(60),
                Duration.ofMinutes(15),
                1000,
                List.of(Duration.ofMillis(200), Duration.ofMillis(400)));
    }

    public LambdaSettings withAccount(AwsAccount other) {
        return new LambdaSettings(
                other,
                endpoint,
                credentials,
                logs,
                maxEnvironments,
                initTime,
                waitTime,
                accountConcurrency,
                eventRetryDelays);
    }

    public LambdaSettings withCredentials(Function<String, Credentials> other) {
        return new LambdaSettings(
                account,
                endpoint,
                other,
                logs,
                maxEnvironments,
                initTime,
                waitTime,
                accountConcurrency,
                eventRetryDelays);
    }

    public LambdaSettings withLogs(Path folder) {
        return new LambdaSettings(
                account,
                endpoint,
                credentials,
                Optional.of(folder),
                maxEnvironments,
                initTime,
                waitTime,
                accountConcurrency,
                eventRetryDelays);
    }

    public LambdaSettings withMaxEnvironments(int most) {
        return new LambdaSettings(
                account,
                endpoint,
                credentials,
                logs,
                most,
                initTime,
                waitTime,
                accountConcurrency,
                eventRetryDelays);
    }

    public LambdaSettings withInitTime(Duration time) {
        return new LambdaSettings(
                account,
                endpoint,
                credentials,
                logs,
                maxEnvironments,
                time,
                waitTime,
                accountConcurrency,
                eventRetryDelays);
    }

    public LambdaSettings withWaitTime(Duration time) {
        return new LambdaSettings(
                account,
                endpoint,
                credentials,
                logs,
                maxEnvironments,
                initTime,
                time,
                accountConcurrency,
                eventRetryDelays);
    }

    public LambdaSettings withAccountConcurrency(int most) {
        return new LambdaSettings(
                account,
                endpoint,
                credentials,
                logs,
                maxEnvironments,
                initTime,
                waitTime,
                most,
                eventRetryDelays);
    }

    public LambdaSettings withEventRetryDelays(List<Duration> delays) {
        return new LambdaSettings(
                account,
                endpoint,
                credentials,
                logs,
                maxEnvironments,
                initTime,
                waitTime,
                accountConcurrency,
                delays);
    }

    Host host(Path folder) {
        return new Host(
                account,
                endpoint,
                credentials,
                maxEnvironments,
                initTime,
                waitTime,
                folder,
                logs.orElse(folder.resolve("logs")).toAbsolutePath());
    }
}
