/** Functions that tests deploy. */
@NullMarked
package dev.tandem.harness.testing.probe;

import org.jspecify.annotations.NullMarked;
