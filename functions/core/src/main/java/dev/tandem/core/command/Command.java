package dev.tandem.core.command;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.store.CommandIdentity;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A command with what its caller added to it.
 *
 * @param <C> the commands of the aggregate
 * @param body the command itself
 * @param version the version that the caller saw; empty to decide on whatever is there
 * @param metadata what travels to the events
 * @param requestOrNull the request as it was sent, by {@link CanonicalRequest}, where the body says
 *     more: an id that was made up for it, for instance; null if it is the body itself
 * @param callerOrNull who sends it, as an authorizer says; null if nobody asks
 */
public record Command<C>(
        C body,
        OptionalLong version,
        Metadata metadata,
        @Nullable String requestOrNull,
        @Nullable String callerOrNull) {

    /** A command of which nobody asks who sends it. */
    public Command(
            C body, OptionalLong version, Metadata metadata, @Nullable String requestOrNull) {
        this(body, version, metadata, requestOrNull, null);
    }

    /** A command whose body is what was sent. */
    public Command(C body, OptionalLong version, Metadata metadata) {
        this(body, version, metadata, null);
    }

    /** A command of a caller that saw no version and adds nothing. */
    public static <C> Command<C> of(C body) {
        return new Command<>(body, OptionalLong.empty(), Metadata.NONE);
    }

    /** The same request with another body. */
    public <D> Command<D> withBody(D other) {
        return new Command<>(other, version, metadata, requestOrNull, callerOrNull);
    }

    /** The same request of that caller. */
    public Command<C> by(String caller) {
        return new Command<>(body, version, metadata, requestOrNull, caller);
    }

    /** Who sends it; empty if nobody asks. */
    public Optional<String> caller() {
        return Optional.ofNullable(callerOrNull);
    }

    /** What tells whether it is the same one as another; empty if it has no id. */
    public Optional<CommandIdentity> identity() {
        return metadata.commandId().map(id -> new CommandIdentity(id, RequestFingerprint.of(this)));
    }
}
