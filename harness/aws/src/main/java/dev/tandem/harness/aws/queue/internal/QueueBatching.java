package dev.tandem.harness.aws.queue.internal;

import java.time.Duration;

/**
 * What goes into a batch, and how many are in flight.
 *
 * @param size BatchSize
 * @param window MaximumBatchingWindowInSeconds
 * @param concurrency how many batches may be in flight
 */
public record QueueBatching(int size, Duration window, int concurrency) {}
