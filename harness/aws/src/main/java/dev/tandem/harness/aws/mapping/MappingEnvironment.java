package dev.tandem.harness.aws.mapping;

import dev.tandem.harness.aws.queue.QueueDirectory;
import dev.tandem.harness.aws.stream.PollingIntervals;
import dev.tandem.harness.aws.stream.fault.StreamFaults;
import dev.tandem.harness.aws.stream.function.FailureDestination;

import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.time.InstantSource;
import java.util.function.Function;

/**
 * What event source mappings need around them.
 *
 * @param functions whom they may wake
 * @param streams reads streams with the rights of the function of that ARN, as its execution role
 *     would; stays its owner's to close
 * @param destinations take what the function of that ARN has given up, with its rights
 * @param queues that they may read
 * @param faults strike all mappings alike
 * @param intervals how often shards are polled, and how long pauses are
 * @param clock tells how old records are
 */
public record MappingEnvironment(
        FunctionDirectory functions,
        Function<String, DynamoDbStreamsClient> streams,
        Function<String, FailureDestination> destinations,
        QueueDirectory queues,
        StreamFaults faults,
        PollingIntervals intervals,
        InstantSource clock) {}
