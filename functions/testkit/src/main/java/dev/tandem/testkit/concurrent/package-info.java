/** Many callers at the same time, for tests of races. */
@NullMarked
package dev.tandem.testkit.concurrent;

import org.jspecify.annotations.NullMarked;
