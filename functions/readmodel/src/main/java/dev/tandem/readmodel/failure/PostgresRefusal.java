package dev.tandem.readmodel.failure;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What PostgreSQL says of the value that it refused, without the value.
 *
 * @param sqlState why
 * @param type the type at the end of the message, such as {@code integer}; empty where none is
 * @param limits the numbers that say how much the type holds: the length of a text, or precision
 *     and scale
 */
public record PostgresRefusal(String sqlState, Optional<String> type, List<Integer> limits) {

    /** What is told of these are limits of the type, and nothing of the row. */
    private static final String TEXT_TOO_LONG = "22001";

    private static final String NUMBER_TOO_LARGE = "22003";

    private static final Pattern TYPE = Pattern.compile("\\b(smallint|integer|bigint)\\b(?!.*\")");

    private static final Pattern NUMBER = Pattern.compile("\\b[0-9]{1,9}\\b");

    /** Empty where nothing was refused. */
    public static Optional<PostgresRefusal> of(RuntimeException thrown) {
        return Causes.first(PSQLException.class, thrown)
                .filter(refused -> SqlStateClass.isOfTheRow(refused.getSQLState()))
                .map(refused -> of(refused.getSQLState(), refused.getServerErrorMessage()));
    }

    private static PostgresRefusal of(String sqlState, @Nullable ServerErrorMessage message) {
        return message == null
                ? new PostgresRefusal(sqlState, Optional.empty(), List.of())
                : new PostgresRefusal(
                        sqlState, type(message.getMessage()), limits(sqlState, message));
    }

    private static Optional<String> type(@Nullable String message) {
        return TYPE.matcher(String.valueOf(message))
                .results()
                .findFirst()
                .map(found -> found.group(1));
    }

    private static List<Integer> limits(String sqlState, ServerErrorMessage message) {
        return switch (sqlState) {
            case TEXT_TOO_LONG -> numbers(message.getMessage());
            case NUMBER_TOO_LARGE -> numbers(message.getDetail());
            default -> List.of();
        };
    }

    private static List<Integer> numbers(@Nullable String text) {
        return NUMBER.matcher(text == null ? "" : text)
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .toList();
    }
}
