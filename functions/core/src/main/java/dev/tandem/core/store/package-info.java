/** The port to the store that keeps an aggregate's state and its events in step. */
@NullMarked
package dev.tandem.core.store;

import org.jspecify.annotations.NullMarked;
