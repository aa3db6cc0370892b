/** Deciders: what a command means for an aggregate, as pure functions. */
@NullMarked
package dev.tandem.core.decider;

import org.jspecify.annotations.NullMarked;
