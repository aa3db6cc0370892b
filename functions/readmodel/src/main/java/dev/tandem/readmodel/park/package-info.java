/** Aggregates whose events can't get into the read model are parked, so that all others go on. */
@NullMarked
package dev.tandem.readmodel.park;

import org.jspecify.annotations.NullMarked;
