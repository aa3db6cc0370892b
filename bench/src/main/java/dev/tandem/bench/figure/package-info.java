/** Figures as they are kept, and what follows from them. */
@NullMarked
package dev.tandem.bench.figure;

import org.jspecify.annotations.NullMarked;
