package dev.tandem.local.stream;

import dev.tandem.harness.aws.stream.PollerSettings;
import dev.tandem.harness.aws.stream.StreamPoller;
import dev.tandem.harness.aws.stream.fault.StreamFaults;

import org.springframework.cloud.function.context.FunctionCatalog;

import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.util.List;

/**
 * A poller for each event table. They have the template's settings, but for the retries: nobody is
 * there to look into a queue.
 */
record StreamPollers(List<StreamPoller> all) implements AutoCloseable {

    static StreamPollers start(
            DynamoDbStreamsClient client,
            EventStreams streams,
            FunctionCatalog functions,
            StreamFaults faults) {
        return new StreamPollers(
                streams.all().stream()
                        .map(stream ->
                                StreamPoller.start(
                                        client,
                                        stream.arn(),
                                        FunctionTarget.of(functions, stream.function()),
                                        PollerSettings.forEvents().withFaults(faults)))
                        .toList());
    }

    @Override
    public void close() {
        all.forEach(StreamPoller::close);
    }
}
