package dev.tandem.harness.aws.mapping;

import dev.tandem.harness.aws.endpoint.AwsException;

import tools.jackson.databind.JsonNode;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A field of a request.
 *
 * @param name as the API has it
 * @param value missing if it was not sent
 */
record Field(String name, JsonNode value) {

    static Field of(JsonNode request, String name) {
        return new Field(name, request.path(name));
    }

    boolean isSet() {
        return !value.isMissingNode() && !value.isNull();
    }

    /** What is empty or 0 asks for what is there anyway. */
    boolean saysSomething() {
        boolean empty = value.isContainer() && value.isEmpty();
        boolean zero = value.isInt() && value.asInt() == 0;
        return isSet() && !empty && !zero;
    }

    Field inside(String inner) {
        return new Field(name + "." + inner, value.path(inner));
    }

    Optional<String> text() {
        if (!isSet()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw invalid("a text");
        }
        return Optional.of(value.asString());
    }

    String required() {
        return text().orElseThrow(() -> invalid("set"));
    }

    Optional<Boolean> bool() {
        if (!isSet()) {
            return Optional.empty();
        }
        if (!value.isBoolean()) {
            throw invalid("true or false");
        }
        return Optional.of(value.asBoolean());
    }

    /** A number in a range. */
    OptionalInt number(int least, int most) {
        if (!isSet()) {
            return OptionalInt.empty();
        }
        if (!value.isInt() || value.asInt() < least || value.asInt() > most) {
            throw invalid("from %s to %s".formatted(least, most));
        }
        return OptionalInt.of(value.asInt());
    }

    /** A number in a range, or -1. */
    OptionalInt numberOrUnlimited(int least, int most) {
        if (!isSet()) {
            return OptionalInt.empty();
        }
        int number = value.isInt() ? value.asInt() : Integer.MIN_VALUE;
        if (number != -1 && (number < least || number > most)) {
            throw invalid("-1 or from %s to %s".formatted(least, most));
        }
        return OptionalInt.of(number);
    }

    AwsException invalid(String allowed) {
        String was = isSet() ? value.toString() : "not set";
        return refused("%s is %s, it has to be %s".formatted(name, was, allowed));
    }

    static AwsException refused(String why) {
        return new AwsException(400, "InvalidParameterValueException", why);
    }
}
