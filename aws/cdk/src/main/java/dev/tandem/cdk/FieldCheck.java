package dev.tandem.cdk;

import org.jspecify.annotations.Nullable;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Token;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Gathers what is wrong with the fields of a construct, so that all of it is told at once. */
final class FieldCheck {

    private static final Pattern FUNCTION = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final String owner;
    private final List<String> problems = new ArrayList<>();

    /**
     * @param owner whose fields they are, such as {@code ReadModel Stock}
     */
    FieldCheck(String owner) {
        this.owner = owner;
    }

    void problem(String field, String what) {
        problems.add(field + ": " + what);
    }

    /**
     * @param example what one may write
     */
    void required(String field, @Nullable Object value, String example) {
        if (value == null || (value instanceof Collection<?> many && many.isEmpty())) {
            problem(field, "is missing, such as " + example);
        }
    }

    /** What is known when it is deployed only, such as a parameter's value, can't be looked at. */
    void matches(String field, String value, Pattern allowed, String rule) {
        if (!isToken(value) && !allowed.matcher(value).matches()) {
            problem(field, "is '%s', %s".formatted(value, rule));
        }
    }

    /** Lambda API Reference, CreateFunction: the name is prefix and function together. */
    void function(String field, String prefix, String function) {
        String name = isToken(prefix) ? function : prefix + function;
        matches(
                field,
                name,
                FUNCTION,
                "a function's name, with the prefix, has 1 to 64 characters of A-Z a-z 0-9 - _");
    }

    void between(String field, long value, long least, long most, String unit) {
        if (value < least || value > most) {
            problem(field, "is %s, must be %s to %s%s".formatted(value, least, most, unit));
        }
    }

    /** A time that is known when it is deployed only can't be looked at either. */
    void seconds(String field, Duration time, long least, long most, String why) {
        if (!Boolean.TRUE.equals(time.isUnresolved())) {
            between(field, time.toSeconds().longValue(), least, most, " seconds, since " + why);
        }
    }

    /** Functions seek the tables of an aggregate of this application under their own prefix. */
    void tablesOf(@Nullable EventSourcedAggregate aggregate, @Nullable FunctionSettings functions) {
        if (aggregate != null
                && functions != null
                && !aggregate.prefix().equals(functions.getPrefix())) {
            problem(
                    "functions",
                    "have the prefix '%s', and the tables of %s '%s': both have to have the same"
                            .formatted(
                                    functions.getPrefix(),
                                    aggregate.type().name(),
                                    aggregate.prefix()));
        }
    }

    static boolean isToken(String value) {
        return Boolean.TRUE.equals(Token.isUnresolved(value));
    }

    /**
     * @throws IllegalArgumentException with all that was found
     */
    void raise() {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(owner + ": " + String.join("; ", problems));
        }
    }
}
