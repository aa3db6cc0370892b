package dev.tandem.harness.sam;

/**
 * A custom resource that a function has made.
 *
 * @param name its physical id, as the function has told it
 */
record MadeResource(CustomResource resource, String name) {}
