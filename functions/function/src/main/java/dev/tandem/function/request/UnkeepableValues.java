package dev.tandem.function.request;

import dev.tandem.core.check.Violations;
import dev.tandem.core.result.Violation;
import dev.tandem.json.KeepableNumber;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What no store can keep of a request: numbers beyond a store's digits and exponents, and texts
 * with half a character. Found in the text of the request, before anything reckons with it: to read
 * 1E999999999 as a number, or to round it, may take all memory there is.
 */
final class UnkeepableValues {

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNumberLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    private final JsonParser parser;
    private final List<Violation> found;

    private UnkeepableValues(JsonParser parser, List<Violation> found) {
        this.parser = parser;
        this.found = found;
    }

    /**
     * Looks for them.
     *
     * @return each with its field, as many as are told, up to where the request is no JSON, which
     *     reading it tells: that does not come so far where a number can't be read
     */
    static List<Violation> in(byte[] json) {
        return OddBytes.mayBeIn(json) ? lookedFor(json) : List.of();
    }

    /** One value after the other. */
    static List<Violation> lookedFor(byte[] json) {
        List<Violation> found = new ArrayList<>();
        try (JsonParser parser = parser(json)) {
            new UnkeepableValues(parser, found).find();
        } catch (JacksonException e) {
            // what came before is wrong all the same
        }
        return found;
    }

    /** Goes over whatever number there is. */
    static JsonParser parser(byte[] json) {
        return JSON.createParser(ObjectReadContext.empty(), json);
    }

    private void find() {
        JsonToken first = parser.nextToken();
        if (first != null && first != JsonToken.START_OBJECT) {
            found.add(new Violation("", "must be a JSON object"));
            return;
        }
        while (first != null && !parser.streamReadContext().inRoot() && !isEnough()) {
            look(parser.currentToken());
            parser.nextToken();
        }
    }

    /** Each has a path, which may be thousands of characters long for a number of five. */
    private boolean isEnough() {
        return found.size() >= Violation.MOST_TOLD;
    }

    private void look(JsonToken token) {
        Optional<String> wrong =
                switch (token) {
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                            KeepableNumber.violatedBy(parser.getString());
                    case VALUE_STRING, PROPERTY_NAME -> half(parser.getString());
                    default -> Optional.empty();
                };
        wrong.ifPresent(message ->
                found.add(new Violation(JsonPlace.of(parser.streamReadContext()), message)));
    }

    private static Optional<String> half(String text) {
        return Violations.isWellFormed(text)
                ? Optional.empty()
                : Optional.of(Violations.WELL_FORMED_RULE);
    }
}
