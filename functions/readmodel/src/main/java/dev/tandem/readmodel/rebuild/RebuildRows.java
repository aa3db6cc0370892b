package dev.tandem.readmodel.rebuild;

import java.util.List;

/**
 * How far the look at the live rows is, for those that have no events.
 *
 * @param after the last one that was looked at; empty at the beginning
 * @param seen how many were looked at
 * @param withoutEvents those of them that had none
 */
record RebuildRows(String after, long seen, List<String> withoutEvents) {}
