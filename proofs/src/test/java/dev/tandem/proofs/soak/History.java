package dev.tandem.proofs.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** All that is known of a round, in a file if one likes, to be looked at again. */
final class History {

    private final AtomicLong clock = new AtomicLong();
    private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();

    History() {}

    private History(List<Entry> entries) {
        this.entries.addAll(entries);
    }

    static History of(Entry... entries) {
        return new History(List.of(entries));
    }

    static History read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return new History(
                    lines.map(line -> JsonText.MAPPER.readValue(line, Entry.class)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, entries.stream().map(JsonText.MAPPER::writeValueAsString).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next moment. */
    long now() {
        return clock.incrementAndGet();
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    void broken(String what, Throwable how) {
        add(new Entry.Broken(now(), what, how.toString()));
    }

    void broken(String what, String how) {
        add(new Entry.Broken(now(), what, how));
    }

    <T extends Entry> List<T> all(Class<T> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
