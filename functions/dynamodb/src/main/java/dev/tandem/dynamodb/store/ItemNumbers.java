package dev.tandem.dynamodb.store;

import dev.tandem.json.KeepableNumber;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The numbers of an item, of which DynamoDB keeps some only. */
final class ItemNumbers {

    private static final int MAX_DIGITS = 38;

    private ItemNumbers() {}

    /** What is wrong with a number of the item; empty if all are kept. */
    static Optional<String> violatedBy(Map<String, AttributeValue> item) {
        return item.values().stream()
                .flatMap(ItemNumbers::in)
                .flatMap(number -> KeepableNumber.violatedBy(number).stream())
                .findFirst();
    }

    private static Stream<String> in(AttributeValue value) {
        return switch (value.type()) {
            case N -> Stream.of(value.n());
            case NS -> value.ns().stream();
            case L -> value.l().stream().flatMap(ItemNumbers::in);
            case M -> value.m().values().stream().flatMap(ItemNumbers::in);
            case S, B, SS, BS, BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> Stream.empty();
        };
    }

    /** Whether JSON may hold a number that is not kept: it has many digits, or an exponent. */
    static boolean mayBeOdd(byte[] json) {
        int digits = 0;
        for (int i = 0; i < json.length; i++) {
            byte c = json[i];
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == 'E' && digits > 0) {
                return true;
            } else if (c != '.') {
                digits = 0;
            }
            if (digits > MAX_DIGITS) {
                return true;
            }
        }
        return false;
    }
}
