package dev.tandem.readmodel.park;

import dev.tandem.core.failure.FaultReason;

import java.time.Instant;

/**
 * An aggregate whose events wait.
 *
 * @param aggregateId which
 * @param sequenceNumber the event that can't get into the read model
 * @param reason why: {@link FaultReason#code()}
 * @param detail the same in words, without what the event holds
 * @param attempts how often it was tried since it failed first
 * @param firstFailedAt when it failed first
 * @param parkedAt since when its events wait
 */
public record ParkedAggregate(
        String aggregateId,
        long sequenceNumber,
        String reason,
        String detail,
        int attempts,
        Instant firstFailedAt,
        Instant parkedAt) {}
