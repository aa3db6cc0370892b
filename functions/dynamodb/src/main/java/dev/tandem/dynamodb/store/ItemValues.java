package dev.tandem.dynamodb.store;

import dev.tandem.core.check.Violations;
import dev.tandem.core.result.Problem;
import dev.tandem.json.KeepableNumber;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
        return Optional.ofNullable(ofMap(item, 1)).map(Unkept::rejected);
    }

    /**
     * A value that is not kept. Its path grows on the way out: nearly all values are kept, and
     * their paths were most of what a look at them took.
     *
     * @param path within what was looked at, each name with a dot before it
     */
    private record Unkept(String code, String path, String wrong) {

        static Unkept of(String wrong) {
            return new Unkept(NOT_KEPT, "", wrong);
        }

        Unkept in(String place) {
            return new Unkept(code, place + path, wrong);
        }

        Problem.Rejected rejected() {
            String names = path.isEmpty() ? "" : path.substring(1);
            return new Problem.Rejected(code, names + " " + wrong);
        }
    }

    /**
     * @param level how deep the map lies: the item itself is the first
     */
    private static @Nullable Unkept ofMap(Map<String, AttributeValue> map, int level) {
        for (Map.Entry<String, AttributeValue> entry : map.entrySet()) {
            String wrong = ofName(entry.getKey());
            if (wrong != null) {
                return Unkept.of(wrong);
            }
            Unkept unkept = of(entry.getValue(), level + 1);
            if (unkept != null) {
                return unkept.in("." + entry.getKey());
            }
        }
        return null;
    }

    private static @Nullable String ofName(String name) {
        if (name.isEmpty()) {
            return "has an empty key: must have a character at least";
        }
        if (!Violations.isWellFormed(name)) {
            return "has a key that " + Violations.WELL_FORMED_RULE;
        }
        return name.length() <= MAX_NAME
                ? null
                : "has a key of %s characters: must have %s at most"
                        .formatted(name.length(), MAX_NAME);
    }

    private static @Nullable Unkept of(AttributeValue value, int level) {
        if (level > MAX_LEVELS && (value.hasL() || value.hasM())) {
            return Unkept.of("is nested more than %s deep".formatted(MAX_LEVELS));
        }
        return switch (value.type()) {
            case N -> ofNumber(value.n());
            case NS -> first(value.ns(), ItemValues::ofNumber);
            case S -> ofText(value.s());
            case SS -> first(value.ss(), ItemValues::ofText);
            case L -> ofList(value.l(), level);
            case M -> ofMap(value.m(), level);
            case B, BS, BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> null;
        };
    }

    private static @Nullable Unkept ofList(List<AttributeValue> list, int level) {
        for (int i = 0; i < list.size(); i++) {
            Unkept unkept = of(list.get(i), level + 1);
            if (unkept != null) {
                return unkept.in("[" + i + "]");
            }
        }
        return null;
    }

    private static @Nullable Unkept ofNumber(String number) {
        return KeepableNumber.violatedBy(number)
                .map(wrong -> new Unkept("number_out_of_range", "", wrong))
                .orElse(null);
    }

    private static @Nullable Unkept ofText(String text) {
        return Violations.isWellFormed(text) ? null : Unkept.of(Violations.WELL_FORMED_RULE);
    }

    private static @Nullable Unkept first(
            List<String> values, Function<String, @Nullable Unkept> look) {
        for (String value : values) {
            Unkept unkept = look.apply(value);
            if (unkept != null) {
                return unkept;
            }
        }
        return null;
    }
}
