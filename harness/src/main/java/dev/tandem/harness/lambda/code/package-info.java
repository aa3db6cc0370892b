/** The code of functions: zips, unpacked once for all that run them. */
@NullMarked
package dev.tandem.harness.lambda.code;

import org.jspecify.annotations.NullMarked;
