package dev.tandem.dynamodb.event;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.transformers.v2.dynamodb.DynamodbAttributeValueTransformer;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamBatchHandler;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.event.UnreadableEventException;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.observe.log.LogContext;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The Lambda face of whatever handles a stream of events: takes the DynamoDB event, answers with
 * {@code batchItemFailures}.
 *
 * <p>AWS Lambda Developer Guide, "Configuring partial batch response with DynamoDB and Lambda": the
 * lowest reported sequence number is the checkpoint; everything from it comes again.
 *
 * @param <E> the events of the aggregate
 */
public final class StreamFunction<E> implements Function<DynamodbEvent, StreamsEventResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(StreamFunction.class);

    private final EventItems<E> items;
    private final StreamBatchHandler<E> handler;

    public StreamFunction(EventItems<E> items, StreamBatchHandler<E> handler) {
        this.items = items;
        this.handler = handler;
    }

    @Override
    public StreamsEventResponse apply(DynamodbEvent event) {
        List<DynamodbStreamRecord> inserts =
                Optional.ofNullable(event.getRecords()).orElse(List.of()).stream()
                        .filter(record -> "INSERT".equals(record.getEventName()))
                        .toList();
        Map<String, Fault> unreadable = new LinkedHashMap<>();
        List<StreamEvent<E>> batch = new ArrayList<>();
        for (DynamodbStreamRecord insert : inserts) {
            try {
                batch.add(read(insert));
            } catch (UnreadableEventException e) {
                unreadable.putIfAbsent(e.aggregateId(), e.fault());
            }
        }
        batch.removeIf(read -> unreadable.containsKey(read.aggregateId()));
        Map<String, Failure> failures = new HashMap<>(handler.handle(batch));
        if (!unreadable.isEmpty()) {
            failures.putAll(handler.handleUnreadable(unreadable));
        }
        failures.forEach(this::report);
        return new StreamsEventResponse(
                inserts.stream()
                        .filter(insert -> failures.containsKey(aggregateId(insert)))
                        .map(insert ->
                                new BatchItemFailure(insert.getDynamodb().getSequenceNumber()))
                        .toList());
    }

    private StreamEvent<E> read(DynamodbStreamRecord insert) {
        if (insert.getDynamodb().getNewImage() == null) {
            throw new UnreadableEventException(
                    aggregateId(insert),
                    0,
                    "a stream record of %s without a new image: the stream's view type must be NEW_IMAGE"
                            .formatted(items.aggregate().eventTable()));
        }
        return items.read(
                DynamodbAttributeValueTransformer.toAttributeValueMapV2(
                        insert.getDynamodb().getNewImage()));
    }

    private String aggregateId(DynamodbStreamRecord insert) {
        AttributeValue id = insert.getDynamodb().getKeys().get(items.aggregate().idField());
        if (id == null || id.getS() == null) {
            throw new IllegalArgumentException(
                    "a stream record without the key %s: this is not the stream of %s"
                            .formatted(
                                    items.aggregate().idField(), items.aggregate().eventTable()));
        }
        return id.getS();
    }

    private void report(String aggregateId, Failure failure) {
        try (var _ = LogContext.of(items.aggregate().name(), aggregateId, Metadata.NONE)) {
            LOG.error(
                    "The events of {} {} were not handled and come again: {}",
                    items.aggregate().name(),
                    aggregateId,
                    failure.text());
        }
    }
}
