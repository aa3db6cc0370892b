package dev.tandem.harness.aws.lambda.internal.runtime;

import java.time.Duration;
import java.util.Optional;

/**
 * How a child dealt with a call, and what that took.
 *
 * @param duration of the handler
 * @param init from the start of the child, if it was started for this call
 * @param restore what of that came after its snapshot, if it is a copy of one
 * @param usedMb the most memory that the child used, if this system tells
 */
record MeasuredResponse(
        RuntimeResponse answer,
        Duration duration,
        Optional<Duration> init,
        Optional<Duration> restore,
        Optional<Long> usedMb) {}
