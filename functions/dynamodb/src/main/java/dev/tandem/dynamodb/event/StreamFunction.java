package dev.tandem.dynamodb.event;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamBatchHandler;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.result.RefusedInputException;
import dev.tandem.observe.log.LogContext;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The Lambda face of whatever handles a stream of events: takes the JSON of a DynamoDB event,
 * answers with {@code batchItemFailures}. What it does not understand is never done: each record is
 * applied, provably stale, no event, or reported.
 *
 * <p>AWS Lambda Developer Guide, "Configuring partial batch response with DynamoDB and Lambda": the
 * lowest reported sequence number is the checkpoint; everything from it comes again.
 *
 * @param <E> the events of the aggregate
 */
public final class StreamFunction<E> implements Function<byte[], StreamsEventResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(StreamFunction.class);

    private final String table;
    private final String aggregate;
    private final StreamRecordReader<E> reader;
    private final StreamBatchHandler<E> handler;

    /** Of a table that has its name by the contract, whatever its prefix. */
    public StreamFunction(EventItems<E> items, StreamBatchHandler<E> handler) {
        this(items, EventTable.withAnyPrefix(items.aggregate().eventTable()), handler);
    }

    /**
     * @param table the whole name of the table whose stream it is: records of another one come
     *     again
     */
    public StreamFunction(EventItems<E> items, String table, StreamBatchHandler<E> handler) {
        this(items, new EventTable(table, false), handler);
    }

    private StreamFunction(EventItems<E> items, EventTable table, StreamBatchHandler<E> handler) {
        this.table = table.name();
        this.aggregate = items.aggregate().name();
        this.reader = new StreamRecordReader<>(items, table);
        this.handler = handler;
    }

    /**
     * Hands the events over, those first that could be read.
     *
     * @param event UTF-8 JSON
     * @throws RefusedInputException if it is no DynamoDB event, or a record that must come again
     *     has no {@code SequenceNumber} to report it by
     */
    @Override
    public StreamsEventResponse apply(byte[] event) {
        ReceivedBatch<E> batch = ReceivedBatch.of(event, reader);
        Map<String, Failure> failures = batch.handle(handler);
        failures.forEach(this::report);
        List<Received<E>> again = batch.comingAgain(failures.keySet(), handler);
        return new StreamsEventResponse(again.stream().map(this::failure).toList());
    }

    /**
     * The same for an event that is there as AWS's own class, such as in a test.
     *
     * @throws RefusedInputException as above
     */
    public StreamsEventResponse apply(DynamodbEvent event) {
        return apply(DynamodbEventJson.of(event));
    }

    private BatchItemFailure failure(Received<E> record) {
        return new BatchItemFailure(
                record.reportedBy()
                        .orElseThrow(() ->
                                new RefusedInputException(
                                        "a record that must come again has no SequenceNumber to"
                                                + " report it by: this is not the stream of "
                                                + table)));
    }

    private void report(String aggregateId, Failure failure) {
        try (var _ = LogContext.of(aggregate, aggregateId, Metadata.NONE)) {
            LOG.error(
                    "The events of {} {} were not handled and come again: {}",
                    aggregate,
                    aggregateId,
                    failure.text());
        }
    }
}
