/** Rebuild and audit of many carts, beside the same work by hand. */
@NullMarked
package dev.tandem.bench.scale;

import org.jspecify.annotations.NullMarked;
