/** Load on an aggregate of one's own, and what it bore. */
@NullMarked
package dev.tandem.testkit.load;

import org.jspecify.annotations.NullMarked;
