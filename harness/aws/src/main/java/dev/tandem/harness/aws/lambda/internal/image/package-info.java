/** Images of functions: laid out after their Dockerfiles, without Docker. */
@NullMarked
package dev.tandem.harness.aws.lambda.internal.image;

import org.jspecify.annotations.NullMarked;
