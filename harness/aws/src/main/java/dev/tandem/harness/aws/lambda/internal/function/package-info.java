/** What a function is: its name, its configuration, and what of it the harness supports. */
@NullMarked
package dev.tandem.harness.aws.lambda.internal.function;

import org.jspecify.annotations.NullMarked;
