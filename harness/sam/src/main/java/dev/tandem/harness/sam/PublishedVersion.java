package dev.tandem.harness.sam;

/**
 * A version that a deployment has published.
 *
 * @param number as Lambda gave it
 */
record PublishedVersion(FunctionVersion version, String number) {}
