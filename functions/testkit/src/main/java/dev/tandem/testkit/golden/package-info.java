/** Golden files: every event version that was ever released must still be read, folded, shown. */
@NullMarked
package dev.tandem.testkit.golden;

import org.jspecify.annotations.NullMarked;
