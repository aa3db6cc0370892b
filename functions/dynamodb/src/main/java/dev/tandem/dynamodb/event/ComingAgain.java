package dev.tandem.dynamodb.event;

import dev.tandem.core.event.NamelessRecord;
import dev.tandem.core.event.StreamBatchHandler;
import dev.tandem.dynamodb.event.ReceivedRecord.Foreign;
import dev.tandem.dynamodb.event.ReceivedRecord.Nameless;
import dev.tandem.dynamodb.event.ReceivedRecord.NoEvent;
import dev.tandem.dynamodb.event.ReceivedRecord.Read;
import dev.tandem.dynamodb.event.ReceivedRecord.Unreadable;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the records that are not done from those that are.
 *
 * @param records as they came
 * @param texts their JSON
 */
record ComingAgain<E>(List<Received<E>> records, RecordTexts texts) {

    private static final Logger LOG = LoggerFactory.getLogger(StreamFunction.class);

    /**
     * @param failed the aggregates whose records come again
     * @param handler sets aside what names nobody
     */
    List<Received<E>> of(Set<String> failed, StreamBatchHandler<E> handler) {
        Set<NamelessRecord> nameless = Set.copyOf(handler.setAside(nameless()));
        return records.stream().filter(record -> comesAgain(record, failed, nameless)).toList();
    }

    /** What has no position can't be reported, so that the whole call fails for it. */
    private List<NamelessRecord> nameless() {
        return records.stream().flatMap(record -> nameless(record).stream()).distinct().toList();
    }

    private Optional<NamelessRecord> nameless(Received<E> record) {
        return record.is() instanceof Nameless<E>(String why)
                ? record.reportedBy()
                        .map(position ->
                                new NamelessRecord(position, why, texts.ascii(record.index())))
                : Optional.empty();
    }

    private boolean comesAgain(
            Received<E> record, Set<String> failed, Set<NamelessRecord> nameless) {
        return switch (record.is()) {
            case Read<E>(var event) -> failed.contains(event.aggregateId());
            case Unreadable<E>(String aggregateId, _) -> failed.contains(aggregateId);
            case NoEvent<E>() -> false;
            case Nameless<E>(String why) ->
                    nameless(record).filter(one -> !nameless.contains(one)).isEmpty()
                            && told(record, why);
            case Foreign<E>(String why) -> told(record, why);
        };
    }

    private static boolean told(Received<?> record, String why) {
        LOG.error(
                "A record of a stream is not understood and comes again: {}; it is {}",
                why,
                record.reportedBy().orElse("without a SequenceNumber"));
        return true;
    }
}
