package dev.tandem.dynamodb.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A state's record beside that of a state that came back as it was. A value that both have has come
 * back before and can't have changed since, so that it is not written and read again: in a state of
 * many parts that was nearly all that a command did which writes an event alone.
 *
 * @param sizeAtMost how many bytes the new parts would have, or more
 * @param readBack the record that would come back
 */
record StateParts<A extends Record>(int sizeAtMost, Supplier<A> readBack) {

    /**
     * Compares two.
     *
     * @return empty where the whole record has to be looked at
     */
    static <A extends Record> Optional<StateParts<A>> of(A before, A now) {
        return before.getClass() == now.getClass()
                ? RecordParts.of(now.getClass()).flatMap(kind -> of(kind, before, now))
                : Optional.empty();
    }

    @SuppressWarnings("unchecked") // it is of the kind of the one that it is made of
    private static <A extends Record> Optional<StateParts<A>> of(
            RecordParts kind, A before, A now) {
        List<PartLook> looks = new ArrayList<>();
        int size = 0;
        for (RecordPart part : kind.parts()) {
            PartLook look = part.look(part.of(before), part.of(now));
            if (look == null) {
                return Optional.empty();
            }
            looks.add(look);
            size += look.sizeAtMost();
        }
        return Optional.of(new StateParts<>(size, () -> (A) kind.made(readBack(looks))));
    }

    private static List<Object> readBack(List<PartLook> looks) {
        List<Object> values = new ArrayList<>();
        for (PartLook look : looks) {
            values.add(look.readBack().get());
        }
        return values;
    }
}
