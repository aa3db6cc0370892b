/** Checks of values that come from outside. */
@NullMarked
package dev.tandem.core.check;

import org.jspecify.annotations.NullMarked;
