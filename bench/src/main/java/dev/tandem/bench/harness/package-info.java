/** What the harness costs. */
@NullMarked
package dev.tandem.bench.harness;

import org.jspecify.annotations.NullMarked;
