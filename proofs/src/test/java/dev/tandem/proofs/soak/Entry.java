package dev.tandem.proofs.soak;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of a round: what was told while it lasted, and what was there at its end. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Entry.Told.class, name = "told"),
    @JsonSubTypes.Type(value = Entry.Shown.class, name = "shown"),
    @JsonSubTypes.Type(value = Entry.Struck.class, name = "struck"),
    @JsonSubTypes.Type(value = Entry.Restored.class, name = "restored"),
    @JsonSubTypes.Type(value = Entry.Broken.class, name = "broken"),
    @JsonSubTypes.Type(value = Entry.Found.class, name = "found"),
    @JsonSubTypes.Type(value = Entry.Ended.class, name = "ended"),
    @JsonSubTypes.Type(value = Entry.Left.class, name = "left")
})
sealed interface Entry {

    /**
     * A command was sent and answered.
     *
     * @param command names it; the events that it causes bear it as their correlation
     * @param cart whose; empty if neither request nor answer tell
     * @param request what was sent
     * @param sent when, on a clock that all entries share
     * @param answered when its answer had come
     * @param answer as the function gave it
     * @param node which process took it
     */
    record Told(
            String command,
            String cart,
            String function,
            String request,
            int node,
            long sent,
            long answered,
            JsonNode answer)
            implements Entry {

        private static final List<String> ENVELOPE =
                List.of("commandId", "correlationId", "causationId", "version");

        /** The id that it was sent with, if it had one. */
        Optional<String> commandId() {
            JsonNode id = json().path("commandId");
            return id.isString() ? Optional.of(id.asString()) : Optional.empty();
        }

        /** Tells it from other commands: with an id, the same request is the same command. */
        String identity() {
            return commandId()
                    .map(id -> id + "\n" + function + json().asObject().remove(ENVELOPE))
                    .orElse(command);
        }

        private JsonNode json() {
            return JsonText.isJson(request)
                    ? JsonText.MAPPER.readTree(request)
                    : JsonText.MAPPER.missingNode();
        }
    }

    /**
     * A cart was asked for, and shown.
     *
     * @param atLeast the version that was asked for; 0 for any
     */
    record Shown(String cart, long atLeast, long sent, long answered, JsonNode view)
            implements Entry {

        /** The last event in it. */
        long last() {
            return view.path("lastSequenceNumber").asLong();
        }
    }

    /** A trouble struck. */
    record Struck(long at, Trouble trouble, String how) implements Entry {}

    /**
     * The tables of the write side became what they had been.
     *
     * @param at when it was done; no command was under way
     * @param kept the last event of each cart that has any left
     */
    record Restored(long at, Map<String, Long> kept) implements Entry {
        public Restored {
            kept = Map.copyOf(kept);
        }

        long kept(String cart) {
            return kept.getOrDefault(cart, 0L);
        }
    }

    /**
     * Something answered by an exception, or not at all, or an audit found something: nothing of
     * that may be.
     */
    record Broken(long at, String what, String how) implements Entry {}

    /** An audit of the basket found something that is no wonder, and told it. */
    record Found(String cart, String finding) implements Entry {}

    /**
     * The end of the round.
     *
     * @param firstRelease of the basket, when it began
     * @param lastRelease when it ended
     */
    record Ended(long at, int firstRelease, int lastRelease) implements Entry {}

    /**
     * What is there of a cart at the end.
     *
     * @param events in their order, with {@code number}, {@code type}, {@code body}, {@code
     *     command}, {@code createdAt} in milliseconds
     * @param states as each process reads it: version, owner, status, items
     * @param row of the cart's read model, with {@code last}; null if there is none
     * @param basket of the other one
     * @param waiting in which read model it waits, and why, as one is told
     */
    record Left(
            String cart,
            List<JsonNode> events,
            List<JsonNode> states,
            @Nullable JsonNode row,
            @Nullable JsonNode basket,
            Map<String, String> waiting)
            implements Entry {
        public Left {
            events = List.copyOf(events);
            states = List.copyOf(states);
            waiting = Map.copyOf(waiting);
            row = orNull(row);
            basket = orNull(basket);
        }

        /** JSON has a null of its own. */
        private static @Nullable JsonNode orNull(@Nullable JsonNode read) {
            return read == null || read.isNull() ? null : read;
        }
    }
}
