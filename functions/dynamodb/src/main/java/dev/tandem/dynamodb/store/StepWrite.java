package dev.tandem.dynamodb.store;

import dev.tandem.core.result.Result;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.CommandIdentity;

import software.amazon.awssdk.services.dynamodb.model.Put;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one command writes beside the state.
 *
 * @param change what it changes; empty if it causes no event
 * @param events puts them
 * @param command the command, if it has an id
 * @param record puts its record, if it has an id
 * @param result what it is answered when that is written
 */
record StepWrite<S, E>(
        Optional<Change<S, E>> change,
        List<Put> events,
        Optional<CommandIdentity> command,
        Optional<Put> record,
        Result result) {

    int items() {
        return events.size() + record.stream().toList().size();
    }

    int bytes() {
        return Stream.concat(events.stream(), record.stream())
                .mapToInt(put -> ItemSize.of(put.item()))
                .sum();
    }
}
