/** The code of functions: zips, unpacked once for all that run them. */
@NullMarked
package dev.tandem.harness.aws.lambda.internal.code;

import org.jspecify.annotations.NullMarked;
