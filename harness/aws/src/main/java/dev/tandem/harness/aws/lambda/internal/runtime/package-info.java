/**
 * Execution environments: child JVMs with the real runtime interface client, and its Runtime API.
 */
@NullMarked
package dev.tandem.harness.aws.lambda.internal.runtime;

import org.jspecify.annotations.NullMarked;
