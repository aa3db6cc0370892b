package dev.tandem.dynamodb.store;

import dev.tandem.core.store.Versioned;

import java.time.Instant;

/**
 * A state that this process has written, or would have written if it had been due: it came back as
 * it was.
 *
 * @param decidedAt when its last event was decided: this tells that event from one with the same
 *     number, which tables that were restored may have
 * @param sizeAtMost how many bytes its item has, or more
 */
record WarmState<S>(Versioned<S> state, Instant decidedAt, int sizeAtMost) {}
