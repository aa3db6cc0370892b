package dev.tandem.harness.stream;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;

import java.util.List;
import java.util.Optional;

/** Reads one shard and delivers it batch by batch; no batch before the one ahead has succeeded. */
final class ShardReader {

    // GetRecords stops at 1 MB: a page that is large may be cut, and prove no end
    private static final long LARGE = 500_000;

    private final Stream stream;
    private final String shardId;
    private final StreamPoller.Settings settings;
    private final Delivery delivery;
    private final BackOff backOff;

    private @Nullable String iterator;
    private boolean closed;
    private volatile List<Record> pending = List.of();

    ShardReader(Stream stream, String shardId, StreamPoller.Settings settings, Delivery delivery) {
        this.stream = stream;
        this.shardId = shardId;
        this.settings = settings;
        this.delivery = delivery;
        this.backOff = new BackOff(settings.firstPause(), settings.longestPause());
    }

    /** Delivers what is pending; reads the next batch before, if nothing is. */
    Progress advance() {
        if (!backOff.isOver()) {
            return Progress.HELD_UP;
        }
        Progress whenDelivered = Progress.BEHIND;
        if (pending.isEmpty()) {
            whenDelivered = read();
        }
        deliver();
        return pending.isEmpty() ? whenDelivered : Progress.HELD_UP;
    }

    private void deliver() {
        if (pending.isEmpty()) {
            return;
        }
        int accepted = delivery.deliver(pending);
        if (accepted > 0) {
            String last = pending.get(accepted - 1).dynamodb().sequenceNumber();
            settings.checkpoints().advance(shardId, last);
            backOff.succeeded();
        }
        pending = pending.subList(accepted, pending.size());
        if (!pending.isEmpty()) {
            backOff.failed();
        }
    }

    private Progress read() {
        if (closed) {
            return Progress.FINISHED;
        }
        GetRecordsResponse page = page();
        pending = page.records();
        iterator = page.nextShardIterator();
        closed = iterator == null;
        if (closed) {
            return Progress.FINISHED;
        }
        return endsWith(page.records()) ? Progress.CAUGHT_UP : Progress.BEHIND;
    }

    private boolean endsWith(List<Record> page) {
        long bytes = page.stream().mapToLong(item -> item.dynamodb().sizeBytes()).sum();
        return page.size() < settings.batchSize() && bytes < LARGE;
    }

    private GetRecordsResponse page() {
        Optional<String> checkpoint = settings.checkpoints().of(shardId);
        try {
            return page(checkpoint);
        } catch (ExpiredIteratorException e) {
            iterator = null;
            return page(checkpoint);
        } catch (TrimmedDataAccessException e) {
            iterator = null;
            return page(Optional.empty());
        }
    }

    private GetRecordsResponse page(Optional<String> checkpoint) {
        String from = iterator == null ? stream.iterator(shardId, checkpoint) : iterator;
        return stream.read(from, settings.batchSize());
    }

    @Override
    public String toString() {
        return "shard %s is delivered up to %s, %d records are waiting%s"
                .formatted(
                        shardId,
                        settings.checkpoints().of(shardId).orElse("nothing"),
                        pending.size(),
                        delivery.health().problem().map(why -> ", for " + why).orElse(""));
    }
}
