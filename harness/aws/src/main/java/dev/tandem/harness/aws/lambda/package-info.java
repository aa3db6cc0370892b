/**
 * AWS Lambda as far as the harness has it: the control plane and Invoke over REST, and children
 * that run the packaged functions under AWS's own runtime interface client.
 */
@NullMarked
package dev.tandem.harness.aws.lambda;

import org.jspecify.annotations.NullMarked;
