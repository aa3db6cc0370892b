package dev.tandem.function.request;

import dev.tandem.core.command.CanonicalRequest;
import dev.tandem.core.command.Command;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Problem;
import dev.tandem.function.internal.Call;
import dev.tandem.json.JsonViolations;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.OptionalLong;

/** Reads commands from JSON, with what their caller may add. */
record CommandReader(
        Callers callers,
        JsonMapper mapper,
        RequestJson json,
        RequestBodies bodies,
        CheckedCommands checked) {

    /**
     * What a call wants, or what is wrong with it.
     *
     * @param commandId its commandId where the request says none; null if it has none then
     * @param type the command's class
     */
    <C> CommandRequest<C> read(Call call, @Nullable String commandId, JavaType type) {
        checked.check(type.getRawClass());
        Metadata metadata =
                new Metadata(commandId, null, null, TraceParent.among(call.headers()).orElse(null));
        Optional<Problem.Unauthenticated> refusal = callers.refusal(call);
        if (refusal.isPresent()) {
            return new CommandRequest.Unauthenticated<>(refusal.get(), metadata);
        }
        try {
            ObjectNode request = json.object(call.request());
            Optional<Problem.Invalid> refused = SentByAws.refusal(request);
            if (refused.isPresent()) {
                return new CommandRequest.Invalid<>(refused.get(), metadata);
            }
            metadata = EnvelopeReader.takeMetadata(request, metadata);
            OptionalLong version = EnvelopeReader.takeVersion(request);
            C body = bodies.read(request, type);
            // what tells it from others, where it has an id
            String sent =
                    metadata.commandId()
                            .map(_ ->
                                    CanonicalRequest.of(mapper.treeToValue(request, Object.class)))
                            .orElse(null);
            return new CommandRequest.Valid<>(
                    new Command<>(body, version, metadata, sent, callers.of(call).orElse(null)));
        } catch (InvalidValueException e) {
            return new CommandRequest.Invalid<>(
                    Problem.Invalid.of(e.violations()), SaidIds.in(call, metadata));
        } catch (JacksonException e) {
            return new CommandRequest.Invalid<>(
                    Problem.Invalid.of(JsonViolations.of(e, CommandEnvelope.FIELDS)),
                    SaidIds.in(call, metadata));
        }
    }
}
