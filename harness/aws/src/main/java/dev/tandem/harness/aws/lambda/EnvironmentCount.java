package dev.tandem.harness.aws.lambda;

/**
 * The children of one function.
 *
 * @param warm that wait for calls
 * @param busy that are starting or at work
 */
public record EnvironmentCount(int warm, int busy) {}
