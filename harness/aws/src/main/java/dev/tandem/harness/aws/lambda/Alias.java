package dev.tandem.harness.aws.lambda;

/**
 * A name that leads to a version, and can be led to another.
 *
 * @param version {@code $LATEST}, or the number of a published one
 * @param revisionId another one after each change
 */
record Alias(String name, String version, String description, String revisionId) {}
