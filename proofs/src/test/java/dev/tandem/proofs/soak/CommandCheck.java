package dev.tandem.proofs.soak;

import dev.tandem.proofs.soak.Entry.Left;
import dev.tandem.proofs.soak.Entry.Told;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Of one command: its events are there once if it was accepted, and not if it was refused, whatever
 * happened; and they say what it asked for.
 *
 * @param told each time that it was sent
 */
record CommandCheck(
        List<Told> told, Map<String, Left> carts, Restores restores, Consumer<String> wrong) {

    void run() {
        List<Left> where =
                carts.values().stream().filter(left -> !numbers(left).isEmpty()).toList();
        long there = where.stream().mapToLong(left -> numbers(left).size()).sum();
        if (there > most()) {
            wrong.accept(
                    "%s was carried out more than %s times: %s"
                            .formatted(name(), most(), where.stream().map(this::there).toList()));
        }
        told.stream().filter(one -> Answers.isAccepted(one.answer())).forEach(this::accepted);
        boolean maybe =
                told.stream()
                        .anyMatch(one ->
                                Answers.isAccepted(one.answer())
                                        || Answers.isUnknown(one.answer()));
        if (!maybe && there > 0) {
            wrong.accept(
                    "%s was never accepted, and events are there: %s, %s"
                            .formatted(
                                    name(),
                                    where.stream().map(this::there).toList(),
                                    told.getLast().answer()));
        }
        where.forEach(this::content);
    }

    /** Whoever sends it again may have called it otherwise. */
    private boolean isOurs(JsonNode event) {
        String command = event.path("command").asString("");
        return told.stream().anyMatch(one -> one.command().equals(command));
    }

    private String name() {
        return told.getFirst().command();
    }

    private String there(Left left) {
        return left.cart() + numbers(left);
    }

    private List<Long> numbers(Left left) {
        return left.events().stream()
                .filter(this::isOurs)
                .map(event -> event.path("number").asLong())
                .toList();
    }

    /** Each command makes one event; without an id each sending is a command. */
    private long most() {
        return told.getFirst().commandId().isPresent()
                ? 1
                : told.stream()
                        .filter(one ->
                                Answers.isAccepted(one.answer()) || Answers.isUnknown(one.answer()))
                        .count();
    }

    private void accepted(Told one) {
        Left left = carts.get(one.cart());
        List<Long> there = left == null ? List.of() : numbers(left);
        List<Long> events = Answers.events(one.answer());
        if (!there.containsAll(events) && !restores.mayHaveTaken(one.cart(), one, events)) {
            wrong.accept("%s was told events %s, there are %s".formatted(name(), events, there));
        }
        if (!events.isEmpty() && Answers.version(one.answer()) != events.getLast()) {
            wrong.accept(
                    "%s was told version %s after %s"
                            .formatted(name(), Answers.version(one.answer()), events));
        }
    }

    /** What was asked for is what happened. */
    private void content(Left left) {
        if (!JsonText.isJson(told.getFirst().request())) {
            wrong.accept("%s was no JSON, and was carried out".formatted(name()));
            return;
        }
        JsonNode request = JsonText.MAPPER.readTree(told.getFirst().request());
        for (int i = 0; i < left.events().size(); i++) {
            JsonNode event = left.events().get(i);
            if (isOurs(event) && !says(event, request, PlainCart.of(left.events().subList(0, i)))) {
                wrong.accept(
                        "%s asked for %s, and what happened is %s"
                                .formatted(name(), request, event));
            }
        }
    }

    private static boolean says(JsonNode event, JsonNode request, PlainCart before) {
        JsonNode body = event.path("body");
        return switch (event.path("type").asString()) {
            case "cart_created" -> same(body, request, "userAccountId");
            case "cart_item_added" -> added(body.path("item"), request.path("item"), before);
            case "cart_item_quantity_changed" ->
                    same(body, request, "itemId") && sameNumber(body, request, "quantity");
            case "cart_item_removed" -> same(body, request, "itemId");
            default -> body.isEmpty();
        };
    }

    /** Name and price of what is there already stay. */
    private static boolean added(JsonNode item, JsonNode asked, PlainCart before) {
        boolean isMore = before.has(item.path("itemId").asString());
        JsonNode price = item.path("unitPrice");
        JsonNode askedPrice = asked.path("unitPrice");
        return same(item, asked, "itemId")
                && sameNumber(item, asked, "quantity")
                && (isMore
                        || (same(item, asked, "name")
                                && same(price, askedPrice, "currency")
                                && sameNumber(price, askedPrice, "amount")));
    }

    private static boolean same(JsonNode one, JsonNode other, String field) {
        return one.path(field).isString() && one.path(field).equals(other.path(field));
    }

    private static boolean sameNumber(JsonNode one, JsonNode other, String field) {
        return one.path(field).isNumber()
                && other.path(field).isNumber()
                && one.path(field).decimalValue().compareTo(other.path(field).decimalValue()) == 0;
    }
}
