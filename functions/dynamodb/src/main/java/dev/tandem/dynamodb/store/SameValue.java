package dev.tandem.dynamodb.store;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * Whether two values that can't change have the same JSON: by all that they have, since a record's
 * own {@code equals} may leave out what is written.
 */
final class SameValue {

    private SameValue() {}

    @SuppressWarnings("ReferenceEquality") // the quick way, and none beside it is needed mostly
    static boolean is(@Nullable Object before, @Nullable Object now) {
        if (before == now) {
            return true;
        }
        if (before == null || now == null || before.getClass() != now.getClass()) {
            return false;
        }
        return switch (now) {
            case Record record -> isSameRecord((Record) before, record);
            // equal in large and small letters, too
            case URI address -> address.toString().equals(before.toString());
            default -> now.equals(before);
        };
    }

    private static boolean isSameRecord(Record before, Record now) {
        return RecordParts.of(now.getClass())
                .filter(kind ->
                        kind.parts().stream().allMatch(part -> is(part.of(before), part.of(now))))
                .isPresent();
    }
}
