package dev.tandem.features.steps;

import dev.tandem.features.driver.Price;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.ParameterType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The product owner's words, and what they are called in the contract. */
public final class Words {

    private static final Map<String, String> REASONS =
            Map.of(
                    "the cart is checked out", "cart_checked_out",
                    "a cart has one currency", "second_currency",
                    "a cart holds at most 100 different items", "too_many_items",
                    "an item's quantity is at most 999", "quantity_over_limit",
                    "the item is not in the cart", "item_not_in_cart",
                    "an empty cart can't be checked out", "cart_is_empty",
                    "the cart was changed six times", "too_many_changes");

    private static final Map<String, List<String>> FIELDS =
            Map.of(
                    "quantity", List.of("quantity", "item.quantity"),
                    "unit price", List.of("item.unitPrice.amount"),
                    "currency", List.of("item.unitPrice.currency"),
                    "name", List.of("item.name"),
                    "colour", List.of("item.colour"),
                    "the request", List.of(""));

    /** How the updater's statements begin, as docs/reference/crash-matrix.md has them. */
    private static final Map<String, String> MOMENTS =
            Map.of(
                    "when it hears of the next change",
                    "BEGIN",
                    "before it begins to take the next change in",
                    "SET TRANSACTION ISOLATION LEVEL READ COMMITTED",
                    "when it has begun to take the next change in",
                    "SELECT aggregate_id, sequence_number, parked_at",
                    "halfway through the next change",
                    "INSERT INTO cart_item");

    @ParameterType("[A-Z][a-z]+")
    public String person(String name) {
        return name;
    }

    @ParameterType("[0-9]+|(?:four |five )?hundred")
    public int many(String words) {
        return switch (words) {
            case "hundred" -> 100;
            case "four hundred" -> 400;
            case "five hundred" -> 500;
            default -> Integer.parseInt(words);
        };
    }

    @ParameterType("(-?[0-9.]+) ([A-Z]{3})")
    public Price price(String amount, String currency) {
        return new Price(new BigDecimal(amount), currency);
    }

    @ParameterType(
            "the cart (?:is|was) [a-z ]+|a cart [a-z0-9 ]+|an item's [a-z0-9 ]+|the item [a-z ]+|an"
                    + " empty [a-z' ]+")
    public String reason(String words) {
        String code = REASONS.get(words);
        if (code == null) {
            throw new IllegalArgumentException("no rule is called: " + words);
        }
        return code;
    }

    @ParameterType("quantity|unit price|currency|name|colour|the request")
    public List<String> field(String words) {
        return FIELDS.getOrDefault(words, List.of());
    }

    @ParameterType("[a-z]+(?: [a-z]+)*")
    public String change(String words) {
        return "cart_" + words.replace(' ', '_');
    }

    @ParameterType("[a-z]+(?: [a-z]+)*(?:, [a-z]+(?: [a-z]+)*)+")
    public List<String> history(String words) {
        return Stream.of(words.split(", ")).map(this::change).toList();
    }

    @ParameterType("[0-9]+(?:, [0-9]+)+")
    public List<Long> numbers(String words) {
        return Stream.of(words.split(", ")).map(Long::valueOf).toList();
    }

    /** How the updater's statement begins that is meant. */
    @ParameterType("(?:when|before|halfway) [a-z ]+")
    public String moment(String words) {
        String statement = MOMENTS.get(words);
        if (statement == null) {
            throw new IllegalArgumentException("no moment is called: " + words);
        }
        return statement;
    }

    static DataTable table(List<String> head, List<List<String>> rows) {
        return DataTable.create(Stream.concat(Stream.of(head), rows.stream()).toList());
    }
}
