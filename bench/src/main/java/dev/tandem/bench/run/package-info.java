/** Runs the suites, each in a JVM of its own, and has the page made. */
@NullMarked
package dev.tandem.bench.run;

import org.jspecify.annotations.NullMarked;
