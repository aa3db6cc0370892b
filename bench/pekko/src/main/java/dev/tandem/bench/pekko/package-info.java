/** The same cart as actors of Pekko, and what stands beside them. */
@NullMarked
package dev.tandem.bench.pekko;

import org.jspecify.annotations.NullMarked;
