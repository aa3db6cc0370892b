package dev.tandem.proofs.types;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line of the page of types.
 *
 * @param type as Java has it
 * @param cells what the page says of it in an event, a state, a column, inside a record
 */
record KindOfValue(String type, List<String> cells) {

    /** Where a value can be. */
    enum Place {
        EVENT(0),
        STATE(1),
        COLUMN(2),
        INSIDE(3);

        private final int cell;

        Place(int cell) {
            this.cell = cell;
        }
    }

    private static final Pattern LINE = Pattern.compile("\\| `([^`]+)`[^|]* \\|(.*)\\|");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    static List<KindOfValue> onThePage(Path page) {
        return text(page)
                .lines()
                .flatMap(line -> LINE.matcher(line).results())
                .map(line ->
                        new KindOfValue(
                                line.group(1),
                                Stream.of(line.group(2).split("\\|")).map(String::strip).toList()))
                .toList();
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String at(Place place) {
        return cells.get(place.cell);
    }

    boolean isRefused(Place place) {
        return at(place).equals("refused");
    }

    boolean isByValue(Place place) {
        return at(place).endsWith("by value");
    }

    boolean isToTheMicrosecond(Place place) {
        return at(place).endsWith("to the microsecond");
    }

    /** The types of columns that are named. */
    List<String> columnTypes() {
        return CODE.matcher(at(Place.COLUMN))
                .results()
                .map((MatchResult code) -> code.group(1))
                .toList();
    }

    @Override
    public String toString() {
        return type;
    }
}
