/** What the harness' own tests share. */
@NullMarked
package dev.tandem.harness.testing;

import org.jspecify.annotations.NullMarked;
