package dev.tandem.local.stream;

import dev.tandem.harness.aws.stream.PollerSettings;
import dev.tandem.harness.aws.stream.PollingIntervals;
import dev.tandem.harness.aws.stream.StreamPoller;
import dev.tandem.harness.aws.stream.fault.StreamFaults;

import org.springframework.cloud.function.context.FunctionCatalog;

import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.time.Duration;
import java.util.List;

/**
 * A poller for each event table. They have the template's settings, but for the retries: nobody is
 * there to look into a queue.
 */
record StreamPollers(List<StreamPoller> all) implements AutoCloseable {

    /** For writes of others; the application's own wake the pollers. */
    private static final PollingIntervals AS_ON_AWS =
            new PollingIntervals(
                    Duration.ofMillis(250), Duration.ofMillis(100), Duration.ofSeconds(2));

    static StreamPollers start(
            DynamoDbStreamsClient client,
            EventStreams streams,
            FunctionCatalog functions,
            StreamFaults faults,
            WakingWrites writes) {
        StreamPollers pollers =
                new StreamPollers(
                        streams.all().stream()
                                .map(stream ->
                                        StreamPoller.start(
                                                client,
                                                stream.arn(),
                                                FunctionTarget.of(functions, stream.function()),
                                                PollerSettings.forEvents()
                                                        .withIntervals(AS_ON_AWS)
                                                        .withFaults(faults)))
                                .toList());
        pollers.all().forEach(poller -> writes.add(poller::wake));
        return pollers;
    }

    @Override
    public void close() {
        all.forEach(StreamPoller::close);
    }
}
