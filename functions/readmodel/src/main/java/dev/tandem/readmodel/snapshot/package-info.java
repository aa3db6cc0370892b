/** The read side's part in a snapshot of SnapStart. */
@NullMarked
package dev.tandem.readmodel.snapshot;

import org.jspecify.annotations.NullMarked;
