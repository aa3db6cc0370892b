package dev.tandem.bench.library;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;

/** What remembers the states of so many aggregates: a put and a get at each use. */
final class Caches {

    private static final int ENTRIES = 1_000;

    /** More keys than entries, so that something is put out. */
    private static final int KEYS = 1_500;

    private Caches() {}

    static List<Candidate> all() {
        return List.of(
                new Candidate("LruCache", List.of(), Caches::lru),
                new Candidate(
                        "Caffeine",
                        List.of("com.github.benmanes.caffeine.cache.Caffeine"),
                        Caches::caffeine));
    }

    /** By reflection, since it is package-private: called directly it is a little faster. */
    private static Candidate.Use lru() throws Exception {
        Class<?> type = Class.forName("dev.tandem.dynamodb.store.LruCache");
        Constructor<?> constructor = type.getDeclaredConstructor(int.class);
        Method put = type.getDeclaredMethod("put", String.class, Object.class);
        Method get = type.getDeclaredMethod("get", String.class);
        constructor.setAccessible(true);
        put.setAccessible(true);
        get.setAccessible(true);
        Object lru = constructor.newInstance(ENTRIES);
        return number -> {
            put.invoke(lru, key(number), "state");
            get.invoke(lru, key(number / 2));
        };
    }

    private static Candidate.Use caffeine() {
        Cache<String, String> cache = Caffeine.newBuilder().maximumSize(ENTRIES).build();
        return number -> {
            cache.put(key(number), "state");
            var _ = cache.getIfPresent(key(number / 2));
        };
    }

    private static String key(int number) {
        return "aggregate-" + number % KEYS;
    }
}
