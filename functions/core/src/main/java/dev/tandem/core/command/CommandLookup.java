package dev.tandem.core.command;

import dev.tandem.core.result.Result;
import dev.tandem.core.store.CommandIdentity;

import java.time.Instant;
import java.util.Optional;

/** Looks up what commands were answered before, as a store does. */
@FunctionalInterface
interface CommandLookup {

    Optional<Result> resultOf(CommandIdentity command, Instant at);
}
