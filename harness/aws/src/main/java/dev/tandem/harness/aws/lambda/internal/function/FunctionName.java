package dev.tandem.harness.aws.lambda.internal.function;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.lambda.AwsAccount;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How callers name a function: by name, by partial or by full ARN, each with or without a qualifier
 * (AWS Lambda API Reference, Invoke, "Name formats").
 *
 * @param name the function's own name
 * @param qualifier the version or alias that was asked for
 */
public record FunctionName(String name, Optional<String> qualifier) {

    private static final Pattern FORMAT =
            Pattern.compile(
                    "(?:arn:aws[a-zA-Z-]*:lambda:)?(?:(?<region>[a-z]{2}(?:-[a-z]+)+-\\d):)?"
                        + "(?:(?<account>\\d{12}):)?(?:function:)?"
                        + "(?<name>[a-zA-Z0-9-_]{1,64})(?::(?<qualifier>\\$LATEST|[a-zA-Z0-9-_]+))?");

    /**
     * Reads any of the formats.
     *
     * @throws AwsException if it is none of them, or of another region or account
     */
    public static FunctionName of(String text, AwsAccount account) {
        Matcher parts = FORMAT.matcher(text);
        if (!parts.matches()) {
            throw invalid(
                    text,
                    "is not a function name (1 to 64 of a-z A-Z 0-9 - _), a partial or a full ARN");
        }
        requireSame(text, parts.group("region"), account.region(), "region");
        requireSame(text, parts.group("account"), account.id(), "account");
        return new FunctionName(parts.group("name"), Optional.ofNullable(parts.group("qualifier")));
    }

    private static void requireSame(String text, @Nullable String told, String own, String what) {
        if (told != null && !told.equals(own)) {
            throw invalid(text, "names %s %s, functions here are in %s".formatted(what, told, own));
        }
    }

    private static AwsException invalid(String text, String why) {
        return new AwsException(
                400, "InvalidParameterValueException", "FunctionName '%s' %s".formatted(text, why));
    }

    /** The same function with the qualifier of the query, if that has one. */
    public FunctionName qualifiedBy(Optional<String> other) {
        return new FunctionName(name, other.or(() -> qualifier));
    }
}
