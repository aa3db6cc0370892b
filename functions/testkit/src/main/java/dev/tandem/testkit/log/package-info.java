/** An event log in memory, for tests of read models. */
@NullMarked
package dev.tandem.testkit.log;

import org.jspecify.annotations.NullMarked;
