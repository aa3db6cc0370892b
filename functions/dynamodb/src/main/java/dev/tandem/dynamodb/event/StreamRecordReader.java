package dev.tandem.dynamodb.event;

import dev.tandem.core.event.UnreadableEventException;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FaultReason;
import dev.tandem.dynamodb.event.ReceivedRecord.Foreign;
import dev.tandem.dynamodb.event.ReceivedRecord.Nameless;
import dev.tandem.dynamodb.event.ReceivedRecord.NoEvent;
import dev.tandem.dynamodb.event.ReceivedRecord.Read;
import dev.tandem.dynamodb.event.ReceivedRecord.Unreadable;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.Map;

/**
 * Says what a record of the stream is. It looks at what the record holds and not at {@code
 * StreamViewType}: with an image it tells the event, with the keys alone the event log does.
 *
 * @param items reads events
 */
record StreamRecordReader<E>(EventItems<E> items) {

    private static final Logger LOG = LoggerFactory.getLogger(StreamFunction.class);

    ReceivedRecord<E> read(RecordJson record) {
        if (!isOfOurTable(record)) {
            return new Foreign<>("it comes from elsewhere than " + table());
        }
        return switch (record.field("eventName").orElse("")) {
            case "REMOVE" -> new NoEvent<>();
            case "MODIFY" -> changed(record);
            case "INSERT" -> inserted(record);
            default -> named(record, "whose eventName is neither INSERT, MODIFY nor REMOVE");
        };
    }

    /** As far as it says: a table may have a prefix. */
    private boolean isOfOurTable(RecordJson record) {
        return record.field("eventSource").filter(name -> !name.equals("aws:dynamodb")).isEmpty()
                && record.field("eventSourceARN")
                        .filter(arn -> StreamArn.isOfAnother(arn, table()))
                        .isEmpty();
    }

    private ReceivedRecord<E> changed(RecordJson record) {
        LOG.warn(
                "An item of {} was changed, which is no event: find out who does that. Record {}",
                table(),
                record.position().orElse("without a SequenceNumber"));
        return new NoEvent<>();
    }

    private ReceivedRecord<E> inserted(RecordJson record) {
        JsonNode image = record.attributes("NewImage");
        if (!image.isObject()) {
            return named(record, "without a new image: the stream's view type must be NEW_IMAGE");
        }
        EventKey key = key(record);
        return key.problem().isPresent()
                ? new Nameless<>(key.problem().get())
                : event(key, RecordAttributes.read(image));
    }

    private ReceivedRecord<E> event(EventKey key, Map<String, AttributeValue> image) {
        Map<String, AttributeValue> item = new HashMap<>(image);
        item.putAll(key.attributes(items.aggregate().idField()));
        try {
            return new Read<>(items.read(item));
        } catch (UnreadableEventException e) {
            return new Unreadable<>(key.aggregateId(), e.fault().orAt(key.sequenceNumber()));
        }
    }

    /** The event log has to tell it. */
    private ReceivedRecord<E> named(RecordJson record, String why) {
        EventKey key = key(record);
        if (key.problem().isPresent()) {
            return new Nameless<>(key.problem().get());
        }
        return new Unreadable<>(
                key.aggregateId(),
                Fault.at(
                        key.sequenceNumber(),
                        FaultReason.UNREADABLE_EVENT,
                        "a stream record of %s %s".formatted(table(), why)));
    }

    private EventKey key(RecordJson record) {
        return EventKey.of(
                RecordAttributes.read(record.attributes("Keys")),
                RecordAttributes.read(record.attributes("NewImage")),
                items.aggregate().idField());
    }

    private String table() {
        return items.aggregate().eventTable();
    }
}
