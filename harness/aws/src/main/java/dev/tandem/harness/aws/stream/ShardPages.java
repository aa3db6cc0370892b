package dev.tandem.harness.aws.stream;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads a shard page by page, from a checkpoint. */
final class ShardPages {

    private static final int MOST = 1000;
    // GetRecords stops at 1 MB: a page that is large may be cut, and prove no end
    private static final long LARGE = 500_000;

    private final Stream stream;
    private final String shardId;
    private final Supplier<Optional<String>> checkpoint;

    private @Nullable String iterator;
    private Optional<String> last = Optional.empty();
    private ShardProgress progress = ShardProgress.BEHIND;

    ShardPages(Stream stream, String shardId, Supplier<Optional<String>> checkpoint) {
        this.stream = stream;
        this.shardId = shardId;
        this.checkpoint = checkpoint;
    }

    /** Up to 1000 records or 1 MB. */
    List<Record> next() {
        if (progress == ShardProgress.FINISHED) {
            return List.of();
        }
        GetRecordsResponse page = page();
        iterator = page.nextShardIterator();
        List<Record> records = page.records();
        if (!records.isEmpty()) {
            last = Optional.of(records.getLast().dynamodb().sequenceNumber());
        }
        progress = progress(records);
        return records;
    }

    /** How far the last page went. */
    ShardProgress progress() {
        return progress;
    }

    /** Passes over all that is there now; the last record of it. Goes on from the checkpoint. */
    Optional<String> skipToEnd() {
        do {
            next();
        } while (progress == ShardProgress.BEHIND);
        Optional<String> end = last;
        goBack();
        return end;
    }

    /** Begins anew at the checkpoint. */
    void goBack() {
        iterator = null;
        last = Optional.empty();
        progress = ShardProgress.BEHIND;
    }

    private ShardProgress progress(List<Record> page) {
        if (iterator == null) {
            return ShardProgress.FINISHED;
        }
        long bytes = page.stream().mapToLong(record -> record.dynamodb().sizeBytes()).sum();
        return page.size() < MOST && bytes < LARGE ? ShardProgress.CAUGHT_UP : ShardProgress.BEHIND;
    }

    private GetRecordsResponse page() {
        Optional<String> from = last.or(checkpoint);
        try {
            return page(from);
        } catch (ExpiredIteratorException e) {
            iterator = null;
            return page(from);
        } catch (TrimmedDataAccessException e) {
            iterator = null;
            return page(Optional.empty());
        }
    }

    private GetRecordsResponse page(Optional<String> after) {
        return stream.read(iterator == null ? stream.iterator(shardId, after) : iterator, MOST);
    }
}
