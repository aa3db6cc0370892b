package dev.tandem.harness.aws.cloudwatch;

import java.time.Instant;

/** A value that somebody has told of a metric. */
record Datapoint(Instant at, double value) {}
