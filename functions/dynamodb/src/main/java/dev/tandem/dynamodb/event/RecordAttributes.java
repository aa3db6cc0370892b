package dev.tandem.dynamodb.event;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/**
 * Attributes as the JSON of a stream has them: of the kinds that an event has. What is of another
 * kind, or laid out wrongly, is missing.
 */
final class RecordAttributes implements EventAttributes {

    /** Nothing. */
    static final RecordAttributes NONE = new RecordAttributes();

    /** One of them, of which two are null. */
    private record Content(
            @Nullable String text, @Nullable String number, @Nullable RecordAttributes map) {}

    private final Map<String, Content> contents = new HashMap<>();

    void putText(String name, String text) {
        contents.put(name, new Content(text, null, null));
    }

    void putNumber(String name, String digits) {
        contents.put(name, new Content(null, digits, null));
    }

    void putMap(String name, RecordAttributes map) {
        contents.put(name, new Content(null, null, map));
    }

    /** Of two of one name the last counts, be it readable or not. */
    void remove(String name) {
        contents.remove(name);
    }

    boolean has(String name) {
        return contents.containsKey(name);
    }

    @Override
    public @Nullable String text(String name) {
        Content content = contents.get(name);
        return content == null ? null : content.text();
    }

    @Override
    public @Nullable String number(String name) {
        Content content = contents.get(name);
        return content == null ? null : content.number();
    }

    @Override
    public @Nullable EventAttributes map(String name) {
        Content content = contents.get(name);
        return content == null ? null : content.map();
    }
}
