package dev.tandem.json;

import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Violation;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What Jackson found wrong, in words for the caller: never Java's names. */
public final class JsonViolations {

    private JsonViolations() {}

    /**
     * Tells what is wrong.
     *
     * @param problem that reading a value ended with
     * @param envelope the fields that the value may have besides those of its own type
     * @return what is wrong, each with its field; never empty
     */
    public static List<Violation> of(JacksonException problem, Set<String> envelope) {
        String path = JsonPath.of(problem);
        if (problem.getCause() instanceof InvalidValueException invalid) {
            return invalid.violations().stream()
                    .map(violation ->
                            new Violation(
                                    JsonPath.join(path, violation.field()), violation.message()))
                    .toList();
        }
        return List.of(
                switch (problem) {
                    case InvalidTypeIdException kind ->
                            new Violation(
                                    path,
                                    "must be "
                                            + KindNames.of(kind.getBaseType().getRawClass())
                                                    .orElse("another kind of value"));
                    case UnrecognizedPropertyException unknown ->
                            new Violation(path, "is not known here" + known(unknown, envelope));
                    case InvalidNullException _ -> new Violation(path, "is required");
                    case InvalidFormatException key when isOfKey(key) ->
                            new Violation(
                                    path,
                                    "is no key here: must be " + JsonKind.of(key.getTargetType()));
                    case MismatchedInputException mismatch ->
                            new Violation(path, mismatch(mismatch));
                    case InputCoercionException tooLarge ->
                            new Violation(path, "must be " + JsonKind.of(tooLarge.getTargetType()));
                    case StreamReadException malformed -> new Violation("", malformed(malformed));
                    default -> new Violation(path, "can't be read");
                });
    }

    /** Its field's name does not fit, whatever the value. */
    private static boolean isOfKey(InvalidFormatException problem) {
        return String.valueOf(problem.getOriginalMessage())
                .startsWith("Cannot deserialize Map key");
    }

    private static String mismatch(MismatchedInputException mismatch) {
        String message = String.valueOf(mismatch.getOriginalMessage());
        if (message.startsWith("Trailing token")) {
            return "goes on behind its end: must be one JSON object";
        }
        return message.startsWith("Missing required creator property")
                ? "is required"
                : "must be " + JsonKind.of(mismatch.getTargetType());
    }

    private static String malformed(StreamReadException malformed) {
        return malformed.getLocation() == null
                ? "is not well-formed JSON"
                : "is not well-formed JSON at line %s, column %s"
                        .formatted(
                                malformed.getLocation().getLineNr(),
                                malformed.getLocation().getColumnNr());
    }

    private static String known(UnrecognizedPropertyException unknown, Set<String> envelope) {
        Set<String> known = new TreeSet<>();
        if (unknown.getKnownPropertyIds() != null) {
            unknown.getKnownPropertyIds().forEach(id -> known.add(String.valueOf(id)));
        }
        if (unknown.getPath().size() == 1) {
            known.addAll(envelope);
        }
        return known.isEmpty() ? "" : ": known are " + String.join(", ", known);
    }
}
