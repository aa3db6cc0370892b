/**
 * Snapshots of SnapStart: what is made ready for them, and what must not be shared by their copies.
 */
@NullMarked
package dev.tandem.snapstart;

import org.jspecify.annotations.NullMarked;
