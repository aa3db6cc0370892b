package dev.tandem.readmodel.row;

import static java.util.stream.Collectors.joining;

import org.springframework.jdbc.core.SqlParameterValue;

import java.sql.Types;
import java.util.Collection;

/** Texts as an array whose type PostgreSQL takes from what it is compared with. */
final class TextArray {

    private TextArray() {}

    /** PostgreSQL, "Arrays": elements in quotes, quotes and backslashes behind a backslash. */
    static SqlParameterValue ofUnknownType(Collection<String> texts) {
        return new SqlParameterValue(
                Types.OTHER,
                texts.stream()
                        .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                        .collect(joining(",", "{", "}")));
    }
}
