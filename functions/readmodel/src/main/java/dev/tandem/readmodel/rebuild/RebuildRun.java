package dev.tandem.readmodel.rebuild;

/**
 * A rebuild under way.
 *
 * @param isNew whether nothing has been done so far
 * @param segments into how many parts it is divided
 */
record RebuildRun(boolean isNew, int segments, long estimatedEvents) {}
