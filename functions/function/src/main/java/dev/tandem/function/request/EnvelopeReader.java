package dev.tandem.function.request;

import dev.tandem.core.check.Violations;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.InvalidValueException;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.OptionalLong;

/** Takes out of a request what its caller says beside the command. */
final class EnvelopeReader {

    private EnvelopeReader() {}

    /**
     * What travels to the events.
     *
     * @param besides what is known without the request, which may say another commandId
     * @throws InvalidValueException with the first that is wrong
     */
    static Metadata takeMetadata(ObjectNode request, Metadata besides) {
        String commandId = takeId(request, "commandId");
        return new Metadata(
                commandId == null ? besides.commandIdOrNull() : commandId,
                takeId(request, "correlationId"),
                takeId(request, "causationId"),
                besides.traceparentOrNull());
    }

    private static @Nullable String takeId(ObjectNode request, String field) {
        JsonNode id = request.remove(field);
        if (id == null) {
            return null;
        }
        String value = id.isString() ? id.stringValue() : "";
        new Violations().messageId(field, value).raise();
        return value;
    }

    /** The version that the caller saw. */
    static OptionalLong takeVersion(ObjectNode request) {
        JsonNode version = request.remove("version");
        if (version == null) {
            return OptionalLong.empty();
        }
        if (!version.isIntegralNumber() || !version.canConvertToLong() || version.longValue() < 1) {
            throw new InvalidValueException(
                    "version", "is %s: must be a whole number from 1".formatted(version));
        }
        return OptionalLong.of(version.longValue());
    }
}
