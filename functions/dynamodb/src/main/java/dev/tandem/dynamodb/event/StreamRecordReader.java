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

import java.util.Set;

/**
 * Says what a record of the stream is. It looks at what the record holds and not at {@code
 * StreamViewType}: with an image it tells the event, with the keys alone the event log does.
 */
final class StreamRecordReader<E> {

    private static final Logger LOG = LoggerFactory.getLogger(StreamFunction.class);

    private final EventItems<E> items;
    private final EventTable table;
    private final Set<String> attributes;

    /** That of the record before: all of a batch have the same, and it is long to look through. */
    private String ours = "";

    /**
     * @param items reads events
     * @param table whose stream it is
     */
    StreamRecordReader(EventItems<E> items, EventTable table) {
        this.items = items;
        this.table = table;
        this.attributes = RecordedItem.attributes(items.aggregate());
    }

    /** What it looks at of an item. */
    Set<String> attributes() {
        return attributes;
    }

    ReceivedRecord<E> read(StreamRecord record) {
        if (!isOfOurTable(record)) {
            return new Foreign<>("it comes from elsewhere than " + table());
        }
        return switch (record.eventName()) {
            case "REMOVE" -> new NoEvent<>();
            case "MODIFY" -> changed(record);
            case "INSERT" -> inserted(record);
            case null, default ->
                    named(record, "whose eventName is neither INSERT, MODIFY nor REMOVE");
        };
    }

    /** As far as it says. */
    private boolean isOfOurTable(StreamRecord record) {
        return (record.source() == null || record.source().equals("aws:dynamodb"))
                && (record.arn() == null || isOurs(record.arn()));
    }

    private boolean isOurs(String arn) {
        if (arn.equals(ours)) {
            return true;
        }
        boolean isOurs = table.isIn(arn);
        ours = isOurs ? arn : ours;
        return isOurs;
    }

    private ReceivedRecord<E> changed(StreamRecord record) {
        LOG.warn(
                "An item of {} was changed, which is no event: find out who does that. Record {}",
                table(),
                record.reportedBy().orElse("without a SequenceNumber"));
        return new NoEvent<>();
    }

    private ReceivedRecord<E> inserted(StreamRecord record) {
        RecordAttributes image = record.image();
        if (image == null) {
            return named(record, "without a new image: the stream's view type must be NEW_IMAGE");
        }
        EventKey key = key(record);
        return key.problem().isPresent() ? new Nameless<>(key.problem().get()) : event(key, image);
    }

    private ReceivedRecord<E> event(EventKey key, RecordAttributes image) {
        try {
            return new Read<>(items.read(key, image));
        } catch (UnreadableEventException e) {
            return new Unreadable<>(key.aggregateId(), e.fault().orAt(key.sequenceNumber()));
        }
    }

    /** The event log has to tell it. */
    private ReceivedRecord<E> named(StreamRecord record, String why) {
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

    private EventKey key(StreamRecord record) {
        return EventKey.of(record.keys(), record.imageOrNone(), items.aggregate().idField());
    }

    private String table() {
        return table.name();
    }
}
