package dev.tandem.readmodel.update;

import static java.util.Comparator.comparingLong;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.observe.log.LogContext;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/** What is logged of events that are not in the read model. */
final class UpdateLog {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModelUpdater.class);

    private UpdateLog() {}

    static <E> void warn(List<StreamEvent<E>> batch, String aggregateId, Failure failure) {
        List<StreamEvent<E>> events =
                batch.stream()
                        .filter(event -> event.aggregateId().equals(aggregateId))
                        .sorted(comparingLong(StreamEvent::sequenceNumber))
                        .toList();
        try (var _ = LogContext.ofBatch(failedOf(events, failure))) {
            LOG.warn(
                    "{}: events from {} on are not in the read model: {}",
                    aggregateId,
                    events.getFirst().sequenceNumber(),
                    failure.text());
        }
    }

    /** Of an event that could not be read off the stream. */
    static void warn(String aggregateId, Failure failure) {
        LOG.warn("{}: an event is not in the read model: {}", aggregateId, failure.text());
    }

    /** The event that failed, if it was in the batch; else all of them. */
    private static <E> List<StreamEvent<E>> failedOf(List<StreamEvent<E>> events, Failure failure) {
        return failure instanceof Fault fault
                ? events.stream()
                        .filter(event -> event.sequenceNumber() == fault.sequenceNumber().orElse(0))
                        .findFirst()
                        .map(List::of)
                        .orElse(events)
                : events;
    }
}
