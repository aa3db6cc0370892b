/** The read model's function beside the same by hand, each from the bytes of a batch to rows. */
@NullMarked
package dev.tandem.bench.readside;

import org.jspecify.annotations.NullMarked;
