/** SQS, as far as the rest of the harness has to know it. */
@NullMarked
package dev.tandem.harness.aws.queue;

import org.jspecify.annotations.NullMarked;
