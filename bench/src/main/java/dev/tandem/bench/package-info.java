/** Ratios against floors and peers, measured in the same run. */
@NullMarked
package dev.tandem.bench;

import org.jspecify.annotations.NullMarked;
