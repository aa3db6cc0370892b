package dev.tandem.dynamodb.store;

import dev.tandem.core.check.Violations;
import dev.tandem.core.result.Problem;
import dev.tandem.json.KeepableNumber;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The values of an item, of which DynamoDB keeps some only. Amazon DynamoDB Developer Guide,
 * "Naming rules and data types" and "Quotas": numbers of 38 digits, names of one character at
 * least, and nesting of 32 levels.
 */
final class ItemValues {

    private static final String NOT_KEPT = "value_not_kept";

    static final int MAX_LEVELS = 32;

    /** DynamoDB has 65535 bytes, and a character has three at most, or two of them four. */
    private static final int MAX_NAME = 21_845;

    private ItemValues() {}

    /** What is wrong with the first value that is not kept; empty if all are. */
    static Optional<Problem.Rejected> violatedBy(Map<String, AttributeValue> item) {
        return ofMap("", item, 1).findFirst();
    }

    /**
     * @param level how deep the map lies: the item itself is the first
     */
    private static Stream<Problem.Rejected> ofMap(
            String path, Map<String, AttributeValue> map, int level) {
        return map.entrySet().stream()
                .flatMap(entry -> {
                    Optional<String> wrong = ofName(entry.getKey());
                    return wrong.isPresent()
                            ? Stream.of(rejected(path, wrong.get()))
                            : of(
                                    path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(),
                                    entry.getValue(),
                                    level + 1);
                });
    }

    private static Optional<String> ofName(String name) {
        if (name.isEmpty()) {
            return Optional.of("has an empty key: must have a character at least");
        }
        if (!Violations.isWellFormed(name)) {
            return Optional.of("has a key that " + Violations.WELL_FORMED_RULE);
        }
        return name.length() <= MAX_NAME
                ? Optional.empty()
                : Optional.of(
                        "has a key of %s characters: must have %s at most"
                                .formatted(name.length(), MAX_NAME));
    }

    private static Stream<Problem.Rejected> of(String path, AttributeValue value, int level) {
        if (level > MAX_LEVELS && (value.hasL() || value.hasM())) {
            return Stream.of(rejected(path, "is nested more than %s deep".formatted(MAX_LEVELS)));
        }
        return switch (value.type()) {
            case N -> ofNumbers(path, List.of(value.n()));
            case NS -> ofNumbers(path, value.ns());
            case S -> ofTexts(path, List.of(value.s()));
            case SS -> ofTexts(path, value.ss());
            case L ->
                    IntStream.range(0, value.l().size())
                            .boxed()
                            .flatMap(i ->
                                    of("%s[%s]".formatted(path, i), value.l().get(i), level + 1));
            case M -> ofMap(path, value.m(), level);
            case B, BS, BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> Stream.empty();
        };
    }

    private static Stream<Problem.Rejected> ofNumbers(String path, List<String> numbers) {
        return numbers.stream()
                .flatMap(number -> KeepableNumber.violatedBy(number).stream())
                .map(wrong -> new Problem.Rejected("number_out_of_range", path + " " + wrong));
    }

    private static Stream<Problem.Rejected> ofTexts(String path, List<String> texts) {
        return texts.stream()
                .filter(text -> !Violations.isWellFormed(text))
                .map(_ -> rejected(path, Violations.WELL_FORMED_RULE));
    }

    private static Problem.Rejected rejected(String path, String wrong) {
        return new Problem.Rejected(NOT_KEPT, path + " " + wrong);
    }
}
