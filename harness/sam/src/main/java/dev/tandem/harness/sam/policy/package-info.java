/**
 * What functions may do: each request that a function signs is held against the policies that the
 * template gives it, as IAM would, so that a right that is missing is missed here and not on AWS.
 */
@NullMarked
package dev.tandem.harness.sam.policy;

import org.jspecify.annotations.NullMarked;
