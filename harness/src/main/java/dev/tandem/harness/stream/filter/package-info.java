/** Which records an event source mapping passes on. */
@NullMarked
package dev.tandem.harness.stream.filter;

import org.jspecify.annotations.NullMarked;
