package dev.tandem.harness.stream;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/** The shards of a stream that can be read now, each with its reader. */
final class Shards {

    private static final long REFRESH_NANOS = Duration.ofSeconds(10).toNanos();

    private final Stream stream;
    private final Function<String, ShardReader> reader;
    private final Map<String, ShardReader> readers = new ConcurrentSkipListMap<>();
    private final Set<String> finished = new HashSet<>();
    private boolean known;
    private long refreshed;

    Shards(Stream stream, Function<String, ShardReader> reader) {
        this.stream = stream;
        this.reader = reader;
    }

    /** One step in each of them. */
    Set<Progress> advance() {
        refresh();
        // a shard that cannot be read may be gone: look again before the next step
        known = false;
        Set<Progress> progress = new HashSet<>();
        readers.forEach((shardId, shard) -> progress.add(advance(shardId, shard)));
        known = !progress.contains(Progress.FINISHED);
        return progress;
    }

    private Progress advance(String shardId, ShardReader shard) {
        Progress progress = shard.advance();
        if (progress == Progress.FINISHED) {
            finished.add(shardId);
            readers.remove(shardId);
        }
        return progress;
    }

    /** Shards are born when others close; now and then is for what we may have missed. */
    private void refresh() {
        if (known && System.nanoTime() - refreshed < REFRESH_NANOS) {
            return;
        }
        List<String> readable = new Lineage(stream.shards()).readable(finished);
        readable.forEach(shardId -> readers.computeIfAbsent(shardId, reader));
        readers.keySet().retainAll(readable);
        known = true;
        refreshed = System.nanoTime();
    }

    /** Begins anew. */
    void forget() {
        readers.clear();
        finished.clear();
        known = false;
    }

    @Override
    public String toString() {
        return readers.isEmpty() ? "no shard is open" : String.join("; ", texts());
    }

    private List<String> texts() {
        return readers.values().stream().map(ShardReader::toString).toList();
    }
}
