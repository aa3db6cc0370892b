package dev.tandem.harness.aws.stream;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How far each shard has been delivered with success. */
public interface Checkpoints {

    /** The sequence number of the last record that needs no further delivery. */
    Optional<String> of(String shardId);

    /** That record and all before it need no further delivery. */
    void advance(String shardId, String sequenceNumber);

    /** Forgets that of one shard. */
    void forget(String shardId);

    /** Forgets all of them. */
    void clear();

    /** Forgotten with the JVM; whoever starts anew reads from TRIM_HORIZON. */
    static Checkpoints inMemory() {
        return new InMemory(new ConcurrentHashMap<>());
    }

    /** See {@link #inMemory()}. */
    record InMemory(Map<String, String> sequenceNumbers) implements Checkpoints {

        @Override
        public Optional<String> of(String shardId) {
            return Optional.ofNullable(sequenceNumbers.get(shardId));
        }

        @Override
        public void advance(String shardId, String sequenceNumber) {
            sequenceNumbers.put(shardId, sequenceNumber);
        }

        @Override
        public void forget(String shardId) {
            sequenceNumbers.remove(shardId);
        }

        @Override
        public void clear() {
            sequenceNumbers.clear();
        }
    }
}
