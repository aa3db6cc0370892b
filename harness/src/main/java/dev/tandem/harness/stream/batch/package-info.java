/** What becomes of a batch: tried again, split, discarded or done. */
@NullMarked
package dev.tandem.harness.stream.batch;

import org.jspecify.annotations.NullMarked;
