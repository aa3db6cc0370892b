package dev.tandem.proofs.soak;

import dev.tandem.proofs.soak.Entry.Ended;
import dev.tandem.proofs.soak.Entry.Left;
import dev.tandem.proofs.soak.Entry.Shown;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.function.Consumer;

/**
 * Of one cart's read models: rows and views are what the events up to their number make, rows have
 * all events, and whoever waits is told, and has a reason.
 */
record RowCheck(Left left, History history, Restores restores, Consumer<String> wrong) {

    void run() {
        Ended ended = history.all(Ended.class).getFirst();
        isReached("cart", left.row());
        isReached(Basket.NAME, left.basket());
        if (left.row() != null) {
            row(left.row());
        }
        if (left.basket() != null) {
            basket(left.basket(), ended);
        }
        waits(ended);
        if (!restores.touch()) {
            history.all(Shown.class).stream()
                    .filter(shown -> shown.cart().equals(left.cart()))
                    .forEach(this::view);
        }
    }

    private void isReached(String readModel, @Nullable JsonNode row) {
        long last = row == null ? 0 : row.path("last").asLong();
        int due = left.events().size();
        if (last > due && !isTold(readModel)) {
            tell("%s is at event %s of %s".formatted(readModel, last, due));
        } else if (last < due && !left.waiting().containsKey(readModel) && !isTold(readModel)) {
            tell(
                    "%s is at event %s of %s, and nobody tells that it waits"
                            .formatted(readModel, last, due));
        } else if (last == due && left.waiting().containsKey(readModel)) {
            tell("%s is said to wait, and has all its events".formatted(readModel));
        }
    }

    private boolean isTold(String readModel) {
        return readModel.equals(Basket.NAME)
                && history.all(Entry.Found.class).stream()
                        .anyMatch(found -> found.cart().equals(left.cart()));
    }

    private boolean isInTheWay(Ended ended) {
        return Basket.failsAtSpoilt(ended.lastRelease())
                && left.events().stream().anyMatch(RowCheck::isSpoilt);
    }

    private void waits(Ended ended) {
        boolean mayWait = isInTheWay(ended);
        left.waiting()
                .forEach((readModel, reason) -> {
                    if (!(readModel.equals(Basket.NAME) && mayWait)) {
                        tell(
                                "%s waits though nothing is in its way: %s"
                                        .formatted(readModel, reason));
                    }
                });
    }

    private static boolean isSpoilt(JsonNode event) {
        return event.at("/body/item/name").asString("").equals(Basket.SPOILT);
    }

    private void row(JsonNode row) {
        List<JsonNode> events = upTo(row.path("last").asLong());
        PlainCart cart = PlainCart.of(events);
        compare("its row", PlainCart.of(row), cart.toString());
        compare("its row's sums", PlainCart.sums(row), cart.sums());
        if (!events.isEmpty()) {
            compare(
                    "its row's times",
                    row.path("createdAt") + " " + row.path("updatedAt"),
                    events.getFirst().path("createdAt") + " " + events.getLast().path("createdAt"));
        }
    }

    private void view(Shown shown) {
        compare(
                "what was shown at event " + shown.last(),
                PlainCart.of(shown.view()),
                PlainCart.of(upTo(shown.last())).toString());
        if (shown.last() < shown.atLeast()) {
            tell(
                    "event %s was asked for, and shown was event %s"
                            .formatted(shown.atLeast(), shown.last()));
        }
        history.all(Shown.class).stream()
                .filter(later -> later.cart().equals(left.cart()))
                .filter(later -> later.sent() > shown.answered() && later.last() < shown.last())
                .findFirst()
                .ifPresent(later ->
                        tell(
                                "event %s was shown, and event %s after that"
                                        .formatted(shown.last(), later.last())));
    }

    /**
     * While a release is rolled out rows are of both, after a restore they are of two histories,
     * and who can't be rebuilt keeps such rows.
     */
    private void basket(JsonNode row, Ended ended) {
        List<JsonNode> events = upTo(row.path("last").asLong());
        boolean isMixed = restores.touch() || ended.firstRelease() < ended.lastRelease();
        boolean mayBeOfTwo = isMixed && isInTheWay(ended);
        if (!mayBeOfTwo && !isBasket(row, events, ended.lastRelease())) {
            tell(
                    "its basket is %s, events %s make another one of release %s"
                            .formatted(row, events, ended.lastRelease()));
        }
    }

    private boolean isBasket(JsonNode row, List<JsonNode> events, int release) {
        Basket expected = new Basket(left.cart(), 0, List.of());
        for (JsonNode event : events) {
            JsonNode item = event.at("/body/item");
            String name = item.path("name").asString("");
            boolean isTaken = !(Basket.failsAtSpoilt(release) && name.equals(Basket.SPOILT));
            if (item.isObject() && isTaken) {
                expected = expected.with(name, item.path("quantity").asLong(), release);
            } else if (item.isObject()) {
                return false;
            }
        }
        return expected.weight() == row.path("weight").asLong()
                && expected.names()
                        .equals(row.path("names").valueStream().map(JsonNode::asString).toList());
    }

    private List<JsonNode> upTo(long last) {
        return left.events().subList(0, (int) Math.min(last, left.events().size()));
    }

    private void compare(String what, String is, String due) {
        if (!is.equals(due)) {
            tell("%s is '%s', events make '%s'".formatted(what, is, due));
        }
    }

    private void tell(String what) {
        wrong.accept(left.cart() + ": " + what);
    }
}
