package dev.tandem.core.command;

import dev.tandem.core.result.Result;
import dev.tandem.core.store.CommandIdentity;
import dev.tandem.core.store.StoreUnavailableException;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * Looks up what the commands of a group were answered before, up to the first that finds the store
 * away. It is away for the others too: if each waited for it as long as the first one did, the time
 * of the whole group would be over.
 */
final class GroupLookup implements CommandLookup {

    private final CommandLookup records;
    private @Nullable StoreUnavailableException away;

    GroupLookup(CommandLookup records) {
        this.records = records;
    }

    @Override
    public Optional<Result> resultOf(CommandIdentity command, Instant at) {
        if (away != null) {
            throw away;
        }
        try {
            return records.resultOf(command, at);
        } catch (StoreUnavailableException e) {
            away = e;
            throw e;
        }
    }
}
