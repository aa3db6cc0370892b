/** Projections that write by themselves, and the numbers that are kept for them. */
@NullMarked
package dev.tandem.readmodel.selfwriting;

import org.jspecify.annotations.NullMarked;
