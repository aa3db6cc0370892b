package dev.tandem.readmodel.sentence;

import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.RowStore;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;

/** Sentences that are locked in another way. */
public record OtherLock(
        RowStore<String> sentences, Function<SortedSet<String>, Map<String, Row<String>>> locking)
        implements RowStore<String> {

    @Override
    public Map<String, Row<String>> lock(SortedSet<String> ids) {
        return locking.apply(ids);
    }

    @Override
    public Map<String, Row<String>> read(SortedSet<String> ids) {
        return sentences.read(ids);
    }

    @Override
    public List<String> ids(String after, int limit) {
        return sentences.ids(after, limit);
    }

    @Override
    public void save(List<RowChange<String>> changes) {
        sentences.save(changes);
    }
}
