package dev.tandem.readmodel.audit;

import org.jspecify.annotations.Nullable;

/**
 * How far a call is with the events, and how fast.
 *
 * @param events how many it has passed
 * @param estimatedEvents about how many there are; the event table's own count, which may be hours
 *     old
 * @param eventsPerSecond in this call
 * @param remainingSeconds about how long the events still take at this rate; null where that can't
 *     be told, such as for a call that goes on with what another has begun
 */
public record AuditProgress(
        long events, long estimatedEvents, long eventsPerSecond, @Nullable Long remainingSeconds) {}
