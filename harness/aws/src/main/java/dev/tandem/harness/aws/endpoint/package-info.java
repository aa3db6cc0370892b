/** One HTTP endpoint that speaks the AWS protocols of the slice that the harness has. */
@NullMarked
package dev.tandem.harness.aws.endpoint;

import org.jspecify.annotations.NullMarked;
