/** Figures of what is written by hand beside the libraries that do the same. */
@NullMarked
package dev.tandem.bench.library;

import org.jspecify.annotations.NullMarked;
