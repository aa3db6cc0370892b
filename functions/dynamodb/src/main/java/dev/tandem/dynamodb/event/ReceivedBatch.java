package dev.tandem.dynamodb.event;

import dev.tandem.core.event.StreamBatchHandler;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.dynamodb.event.ReceivedRecord.Read;
import dev.tandem.dynamodb.event.ReceivedRecord.Unreadable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The records of an event in their order, and what each of them is.
 *
 * @param records as they came
 * @param texts their JSON
 */
record ReceivedBatch<E>(List<Received<E>> records, RecordTexts texts) {

    /**
     * All that an event has.
     *
     * @param event JSON
     * @throws dev.tandem.core.result.RefusedInputException if it is no DynamoDB event
     */
    static <E> ReceivedBatch<E> of(byte[] event, StreamRecordReader<E> reader) {
        return new ReceivedBatch<>(new ReceivedRecords<>(reader).of(event), new RecordTexts(event));
    }

    /**
     * Hands the events over, in the order of each aggregate: what precedes a record that can't be
     * read, then that, then what follows it.
     *
     * @return the aggregates whose events could not be handled, and why
     */
    Map<String, Failure> handle(StreamBatchHandler<E> handler) {
        Map<String, UnreadableRecords> unreadable = unreadable();
        Map<String, Failure> failures =
                new HashMap<>(handler.handle(read(event -> precedes(event, unreadable))));
        Map<String, Fault> last = new LinkedHashMap<>();
        unreadable.forEach((id, records) -> last.put(id, records.last()));
        last.keySet().removeAll(failures.keySet());
        if (!last.isEmpty()) {
            failures.putAll(handler.handleUnreadable(last));
            // what was delivered besides need not have been in the log when that was read
            last.keySet().removeAll(failures.keySet());
            failures.putAll(
                    handler.handle(
                            read(event ->
                                    last.containsKey(event.aggregateId())
                                            && !precedes(event, unreadable))));
        }
        return failures;
    }

    private static boolean precedes(
            StreamEvent<?> event, Map<String, UnreadableRecords> unreadable) {
        UnreadableRecords records = unreadable.get(event.aggregateId());
        return records == null || records.areBehind(event);
    }

    private Map<String, UnreadableRecords> unreadable() {
        Map<String, UnreadableRecords> unreadable = new LinkedHashMap<>();
        for (Received<E> record : records) {
            if (record.is() instanceof Unreadable<E>(String id, Fault fault)) {
                unreadable.merge(id, UnreadableRecords.of(fault), UnreadableRecords::and);
            }
        }
        return unreadable;
    }

    private List<StreamEvent<E>> read(Predicate<StreamEvent<E>> wanted) {
        List<StreamEvent<E>> events = new ArrayList<>();
        for (Received<E> record : records) {
            if (record.is() instanceof Read<E>(StreamEvent<E> event) && wanted.test(event)) {
                events.add(event);
            }
        }
        return events;
    }

    /**
     * The records that are not done.
     *
     * @param failed the aggregates whose records come again
     * @param handler sets aside what names nobody
     */
    List<Received<E>> comingAgain(Set<String> failed, StreamBatchHandler<E> handler) {
        return new ComingAgain<>(records, texts).of(failed, handler);
    }
}
