/** What becomes of a batch: tried again, split, discarded or done. */
@NullMarked
package dev.tandem.harness.aws.stream.internal.batch;

import org.jspecify.annotations.NullMarked;
