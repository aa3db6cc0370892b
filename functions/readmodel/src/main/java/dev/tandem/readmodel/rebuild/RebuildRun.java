package dev.tandem.readmodel.rebuild;

/**
 * A rebuild under way.
 *
 * @param isNew whether it begins with this call
 * @param isPrepared whether its target was made ready
 * @param segments into how many parts it is divided
 * @param estimatedEvents about how many events there are
 */
record RebuildRun(boolean isNew, boolean isPrepared, int segments, long estimatedEvents) {}
