package dev.tandem.dynamodb.event;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Items of the event table whose numbers are no event's: they are told and passed over. */
final class NoEvents {

    private static final Logger LOG = LoggerFactory.getLogger(DynamoDbEventLog.class);

    private NoEvents() {}

    /** Their numbers. */
    static List<String> numbers(List<Map<String, AttributeValue>> items) {
        return items.stream()
                .filter(item -> EventNumber.of(item).isEmpty())
                .map(NoEvents::number)
                .toList();
    }

    /** Tells of those that there are. */
    static void warn(String table, String aggregateId, List<Map<String, AttributeValue>> items) {
        List<String> numbers = numbers(items);
        if (!numbers.isEmpty()) {
            LOG.warn(
                    "{} holds items of {} with the numbers {}, which are no events' and passed"
                            + " over: find out who wrote them",
                    table,
                    aggregateId,
                    numbers);
        }
    }

    /** It is the table's key, so that each item has one. */
    static String number(Map<String, AttributeValue> item) {
        return Objects.requireNonNull(item.get(EventNumber.FIELD)).n();
    }
}
