package dev.tandem.readmodel.rebuild;

import org.jspecify.annotations.Nullable;

/**
 * Where a segment is.
 *
 * @param next where to go on; null at the beginning, or when it is finished
 * @param aggregates rebuilt so far
 * @param events passed so far
 */
record SegmentPosition(
        int segment, @Nullable String next, long aggregates, long events, boolean finished) {}
