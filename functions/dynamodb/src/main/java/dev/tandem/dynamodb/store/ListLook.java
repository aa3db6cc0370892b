package dev.tandem.dynamodb.store;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Looks at those elements of a list that another has not: all between the first and the last. */
final class ListLook {

    private ListLook() {}

    static @Nullable PartLook of(List<?> before, List<?> now, JsonPart element) {
        int from = sameAtBeginning(before, now);
        int upTo = now.size() - sameAtEnd(before, now, from);
        List<PartLook> looks = new ArrayList<>();
        int size = 0;
        for (int i = from; i < upTo; i++) {
            PartLook look = now.get(i) == null ? null : element.look(now.get(i));
            if (look == null) {
                return null;
            }
            looks.add(look);
            size += look.sizeAtMost();
        }
        return new PartLook(size, () -> readBack(now, from, looks));
    }

    private static List<Object> readBack(List<?> now, int from, List<PartLook> looks) {
        List<Object> back = new ArrayList<>(now);
        for (int i = 0; i < looks.size(); i++) {
            back.set(from + i, looks.get(i).readBack().get());
        }
        return back;
    }

    private static int sameAtBeginning(List<?> before, List<?> now) {
        int most = Math.min(before.size(), now.size());
        int same = 0;
        while (same < most && isOne(before.get(same), now.get(same))) {
            same++;
        }
        return same;
    }

    private static int sameAtEnd(List<?> before, List<?> now, int atBeginning) {
        int most = Math.min(before.size(), now.size()) - atBeginning;
        int same = 0;
        while (same < most
                && isOne(before.get(before.size() - 1 - same), now.get(now.size() - 1 - same))) {
            same++;
        }
        return same;
    }

    /** Another one that is equal was not read back. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isOne(@Nullable Object before, @Nullable Object now) {
        return before == now;
    }
}
