/** Compares what is decided, what has happened and what is shown, aggregate by aggregate. */
@NullMarked
package dev.tandem.readmodel.audit;

import org.jspecify.annotations.NullMarked;
