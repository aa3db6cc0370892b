package dev.tandem.harness.aws.stream;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.Shard;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/** The shards of a stream that can be read now, each with its reader. */
final class Shards {

    private static final long REFRESH_NANOS = Duration.ofSeconds(10).toNanos();

    private final Stream stream;
    private final Readers factory;
    private final Map<String, ShardReader> readers = new ConcurrentSkipListMap<>();
    private final Set<String> finished = new HashSet<>();
    private final EndOfStream endOfStream = new EndOfStream();
    private @Nullable Keys keys;
    private StartingPosition start;
    private boolean started;
    private boolean known;
    private long refreshed;

    Shards(Stream stream, StartingPosition start, Readers factory) {
        this.stream = stream;
        this.start = start;
        this.factory = factory;
    }

    /** Makes readers of shards. */
    interface Readers {
        ShardReader of(String shardId, Keys keys);
    }

    /**
     * One step in each of them.
     *
     * @param ticket the last question for the end of the stream
     */
    synchronized Set<ShardProgress> advance(long ticket) {
        refresh();
        // a shard that cannot be read may be gone: look again before the next step
        known = false;
        Set<ShardProgress> progress = new HashSet<>();
        readers.forEach((shardId, shard) -> progress.add(advance(shardId, shard)));
        known = !progress.contains(ShardProgress.FINISHED);
        if (Set.of(ShardProgress.CAUGHT_UP).containsAll(progress)) {
            endOfStream.put(ticket, readers.values());
        }
        return progress;
    }

    private ShardProgress advance(String shardId, ShardReader shard) {
        ShardProgress progress = shard.advance();
        if (progress == ShardProgress.FINISHED) {
            finished.add(shardId);
            readers.remove(shardId);
        }
        return progress;
    }

    /** The last question for the end of the stream whose end has been delivered. */
    synchronized long reached() {
        return endOfStream.reached();
    }

    /** Shards are born when others close; now and then is for what we may have missed. */
    private void refresh() {
        if (known && System.nanoTime() - refreshed < REFRESH_NANOS) {
            return;
        }
        List<Shard> shards = stream.shards();
        settleStart(shards);
        List<String> readable = new Lineage(shards).readable(finished);
        readable.forEach(shardId -> readers.computeIfAbsent(shardId, this::reader));
        readers.keySet().retainAll(readable);
        known = true;
        refreshed = System.nanoTime();
    }

    private ShardReader reader(String shardId) {
        if (keys == null) {
            keys = stream.keys();
        }
        return factory.of(shardId, keys);
    }

    /** Behind what is there now, only at the very beginning. */
    private void settleStart(List<Shard> shards) {
        if (start == StartingPosition.LATEST) {
            shards.forEach(shard -> reader(shard.shardId()).skipToEnd());
        }
        start = StartingPosition.TRIM_HORIZON;
        started = true;
    }

    /** Begins anew with the oldest record. */
    synchronized void forget(Checkpoints checkpoints) {
        readers.clear();
        finished.clear();
        endOfStream.clear();
        checkpoints.clear();
        start = StartingPosition.TRIM_HORIZON;
        known = false;
    }

    /** Delivers the last records of each shard again. */
    synchronized void goBack(long records) {
        endOfStream.clear();
        readers.values().forEach(shard -> shard.goBack(records));
    }

    /** Passes over all that has not been delivered, in shards that are born meanwhile, too. */
    synchronized long expire() {
        long expired = 0;
        Set<ShardProgress> progress = new HashSet<>();
        do {
            refresh();
            expired += readers.values().stream().mapToLong(ShardReader::expire).sum();
            progress.clear();
            readers.forEach((shardId, shard) -> progress.add(advance(shardId, shard)));
            known = !progress.contains(ShardProgress.FINISHED);
        } while (!known);
        return expired;
    }

    /** Whether all shards have been found, and delivery begins with what is written from now on. */
    synchronized boolean isStarted() {
        return started;
    }

    @Override
    public synchronized String toString() {
        return readers.isEmpty()
                ? "no shard is open"
                : String.join("; ", readers.values().stream().map(ShardReader::toString).toList());
    }
}
