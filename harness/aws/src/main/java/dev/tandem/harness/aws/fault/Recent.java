package dev.tandem.harness.aws.fault;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps as many entries as that, those that were used last. */
final class Recent<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int most;

    Recent(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
